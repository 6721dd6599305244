"""Words that say nothing of what is looked for, in normalised spelling.

They count like any other word as long as all words must occur; where most are enough, these are
not counted.
"""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_KAZAKH = _words(
    """
    ала алады бар беру бойынша болады болса болып бола бұл және жоқ жатыр жөнінде жөніндегі деген
    да де екен емес еді керек кез кім кімге кімнің кімдер қай қайда қайсы қайдан қалай қандай қанша
    қашан қоса ма ме ба бе па пе мен бен пен мүмкін не неге немесе неше нені ол олар осы отыр
    сияқты тиіс туралы тұр үшін қажет арқылы егер
    """
)
_RUSSIAN = _words(
    """
    а без бы быть в во все вы где да для до если есть же за и из или им их к как какие каким каких
    какой какая какое когда которая которые который кто кого кому куда ли либо между может можно мне
    мы на над надо не нет ни но нужно о об он она они от откуда по под при про с сколько со
    следует то того тоже только у чего чей чем что чтобы это этот я почему зачем
    """
)
_ENGLISH = _words(
    """
    a an and any are as at be been by can could do does for from had has have how i if in into is it
    its may must no not of on or shall should so such than that the their them then there these they
    this to under was what when where which who whom whose why will with would you
    """
)
STOP_WORDS: Final = _KAZAKH | _RUSSIAN | _ENGLISH
