"""What negates in three languages, and what only looks so. Patterns of words in small letters.

A row of ``SURE`` negates a sentence: ``не``, ``емес``, ``not``. One of ``MAYBE`` is a negative word
for which another language may have a positive one: ``незаконный``, ``заңсыз``, ``unlawful`` beside
``құқыққа қайшы``. One of ``NOT`` has the form of a negation and none of its meaning, or stands for
something that other languages say without: ``не позднее``, ``кешіктірмей``, ``within``.
"""

import re
from collections.abc import Mapping

NOT = {
    "kk": (
        r"ғана\s+емес|қана\s+емес",  # қазақ тілінде ғана емес: not only
        r"қоспағанда|есептемегенде|санамағанда",  # осы баптың 2-тармағын қоспағанда: except
        r"қарамастан|қарамай(?:-ақ)?",  # ережелеріне қарамастан: notwithstanding
        # бір айдан кешіктірмей: no later than
        r"кешіктір\w*|кешікпе\w*|кідірт?пе\w*|кейін\s+қалдырма\w*|мерзімін\s+өткізбе\w*",
        # бір айдан кем емес: not less than
        r"(?:кем|көп|артық|аз|ерте|кеш|бұрын|кейін|төмен|жоғары|сирек|жиі)\s+(?:емес|болма\w*)",
        # отыз күннен аспайтын: not exceeding
        r"ас(?:ып\s+(?:кет|түс))?пай\w*|аспа[уйғ]\w*|асырма\w*|асып\s+кетпе\w*",
        r"(?:бұрын|ерте|кейін|кеш|жиі|сирек)\s+\w+(?:м[ае]|б[ае]|п[ае])(?:у|й|с)\w*",
        r"сирет(?:іл)?[мп]е\w*",  # жылына бір реттен сиретпей: not less often
        r"қолай(?:лы|сыз)\w*\s+болма\w*|еңсерілме\w*",
        r"ажыра(?:ма|ты)\w*|бөлінбе\w*",  # ажырамас бөлігі: an integral part
        r"\w+(?:м[ае]с|б[ае]с|п[ае]с)(?:т[ае]н)?\s+бұрын\w*",  # бас тартпас бұрын: before refusing
        r"\w+(?:м[ае]й|б[ае]й|п[ае]й)\s+тұрып",  # қол қоймай тұрып
        r"(\w{2,20})\w{0,12}-\1\w{0,12}(?:м[ае]|б[ае]|п[ае])\w*",  # келу-келмеуі: whether
        r"не\s+болмаса|әлде\s+болмаса",  # or
        r"(?:белгіленбе|шектелме)ген(?=\s+мерзім)",
        r"(?:келіс|түсін)пеушілі\w*",  # келіспеушілік: disagreement
        r"белгісіз|қауіпсізд\w*|қауіпсіз|қамтамасыз\w*|қамсыз\w*|шексіз\w*|тиіссіз|сөзсіз|тәуелсіз\w*|үздіксіз|тұрақсыз|жемқорлық\w*",
        r"дереу|кідіріссіз|тоқтаусыз",  # without delay
        r"тыйым\s+салынба\w*",  # what is not forbidden is allowed
        r"ештеңе|ешқандай|ешкім|ешбір|еш",  # with a negated verb: one negation
        r"бірден-бір|қолма-қол\s+емес|алмас(?:у|ып|ты|ад|атын)\w*",
    ),
    "ru": (
        r"не\s+только",
        r"не\s+(?:позднее|позже|ранее|раньше|менее|меньше|более|больше|свыше|выше|ниже|реже|чаще|дольше|превыша\w+)",
        r"не\s+(?:долж\w+|мо[жг]\w+|буд[еу]т)\s+(?:быть,?\s+|[\w,]+\s+){0,4}?(?:превыша\w+|более|менее|выше|ниже)",
        r"не\s+запрещ\w+",
        r"не\s+иначе\s+как",
        r"не\s+считая|не\s+включая|несмотря\s+на|независимо|не\s+взирая|невзирая",
        r"не\s+может\s+не|не\s+могут\s+не|нельзя\s+не",
        r"пока\s+(?:\w+\s+){0,6}?не",  # до тех пор, пока не
        r"неотъемлем\w+|необходим\w*|недел\w*|нефт\w*|немец\w*|недр\w*|некотор\w*|несколько\w*|нерезидент\w*",
        r"нести|несут|нес[её]т|несущ\w+|несение\w*|неся|нес[ёе]т|несл[аи]?",
        r"ни|никто|ничто|никак\w*|ничего|никого|никому|нигде|никогда",
        r"непосредственн\w*|непрерывн\w*|неоднократн\w*|немедленн\w*|независим\w*",
        r"безопасн\w*|обезопас\w*|без\s+изъяти\w+",
        r"без\s+(?:промедлени|задерж|отлагательств)\w*|незамедлительн\w*|безотлагательн\w*",
        r"непреодолим\w*",
        r"неопредел[её]нн\w+|неограниченн\w+",
    ),
    "en": (
        r"not\s+only",
        r"(?:not?|nor)\s+(?:be\s+|[\w]+\s+){0,2}?(?:later|earlier|less|more|fewer|sooner)|not\s+exceed\w*|does\s+not\s+exceed|do\s+not\s+exceed",
        r"not\s+prohibited",
        r"unde\w*|uni[a-z]+|uncover\w*|unanim\w*|unless\s+otherwise\s+agreed\s+or",
        r"no\.|whether\s+or\s+not|not\s+later|notwithstanding",
        r"without\s+(?:undue\s+|any\s+)?delay",
        r"indefinite\w*|unlimited",
        r"until|integral|no\s+sooner|regardless|nevertheless|nonetheless|less",
    ),
}  # fmt: skip
# Negative in form, but another language may say it without: they are looked for before ``SURE``.
PHRASES = {
    "kk": (
        r"тоқтатпа\w*|тоқтата\s+тұрма\w*",  # to go on
        r"болдырма\w*|болғызба\w*|жол\s+берме\w*",  # құқық бұзушылықты болдырмау: to prevent
        r"\w+(?:м[ае]й|б[ае]й|п[ае]й)(?:ынша|інше)",  # рұқсат бермейінше: until
        r"\w+\s+толмаған\w*|болып\s+табылмайтын\w*|жылжымайтын|қозғалмайтын",  # minor, immovable
        r"\w+(?:лмау|лмеу|спау|спеу)шылы\w*|\w+(?:лмау|лмеу|спау|спеу)шілі\w*",  # қолсұғылмаушылық
    ),
    "ru": (
        r"не\s+(?:достигш|явля)\w+",
        r"не\s+(?:прекраща|приостанавлива|прерыва)\w+",
        r"не\s+допу(?:стить|скать|ская|стив|щен)\w*",
    ),
    "en": (
        r"not\s+(?:cease|stop|discontinue|suspend|interrupt)\w*",
        r"not\s+(?:to\s+)?(?:allow|permit)\w*",
    ),
}
# ``экипажсыз``, ``рұқсатсыз``: a noun with a suffix; where the other language has nothing at all
# that is negative, they say something else.
WITHOUT = {
    "kk": (
        r"\w{3,}(?:сыз|сіз)(?:дық|дік)?(?:тың|тің|ты|ті|тан|тен|қа|ке|[тд][ае]р\w*|ы|і|да|де|ға|ге)?",
    ),
    "ru": (),
    "en": (),
}
SURE = {
    # Verbs are negated by a suffix; the analysis tells of it.
    "kk": (
        r"емес(?=\s*(?:[,.;:)]|$|(?:болып|болса|екен|деп|еді|болатын|болуға|болған|болғанда|емес)))",
        r"жоқ(?:тығы\w*)?(?=\s*(?:[,.;:)]|$|(?:екен|деп|болса|еді|болатын)))",
        r"(?:мүмкін|қажет|тиіс|міндетті|құқылы)\s+емес",
        r"(?<!не\s)болмаса",
    ),
    "ru": (
        r"не(?=\s)",
        r"нет|нельзя|невозможн\w*",
        r"не(?:уплат|исполнени|выполнени|представлени|соблюдени|явк|признани|применени|оказани|участи|"
        r"вмешательств|разглашени|использовани|распространени|выдач)\w*",
        r"без(?=\s)",
    ),
    "en": (
        r"not|cannot|nor|neither|none|nothing|nobody|never|no\s+one|unless|without|impossible|unable",
        r"no(?=\s+(?!longer)[a-z])",
        r"non-(?:performance|fulfil\w+|compliance|payment|interference|disclosure|recognition|execution|"
        r"observance|participation|proliferation|use)",
    ),
}  # fmt: skip
MAYBE = {
    "kk": (
        r"емес|жоқ\w*",
        r"тыйым\s+сал\w*|бейресми|бас\s+тарт\w*|тартын\w*",
        r"басқа\s+жағдайда|босат\w*|иммунитет\w*",
    ),
    "ru": (
        r"не\w{4,}",
        r"отсутств\w+|лишен\w*|лишить|лишает\w*|запрещ\w+|запрет\w*|воздерж\w+|отказ\w*|отклон\w+|кроме|исключ\w+",
        r"без\w{3,}|бес\w{3,}|освобожд\w*|иммунитет\w*",
    ),
    "en": (
        r"(?:un|in|im|il|ir|non-?)(?:lawful|authori[sz]ed|legal|licit|valid|movable|possible|admissible|"
        r"compatible|consistent|known|regular|limited|equal|able|accurate|complete|effective|proper|"
        r"official|justified|reasonable|conditional|necessary|fulfilled|appropriate|classified|sufficient|"
        r"voluntary|foreseen|foreseeable|resident|tariff|governmental|payment|member|party|nuclear)\w*",
        r"refus\w*|reject\w*|prohibit\w*|refrain\w*|fail\w*|lack\w*|absence|absent|except\w*|exclud\w*|exclusion|"
        r"otherwise|stateless|free|deprive\w*|deprivation|other\s+than|no\s+longer|save(?=\s+(?:where|when|as|for|in|that))|"
        r"un(?!less)\w{4,}|immaterial|inequalit\w*|insufficien\w*|void|null|beyond",
        r"exempt\w*|immun\w*|waive\w*",
        r"unofficial|discrepan\w*|non|non-\w+|\w{3,}less(?:ly)?",
    ),
}  # fmt: skip


def compiled(rows: Mapping[str, tuple[str, ...]]) -> dict[str, re.Pattern[str]]:
    """Return one pattern for each language: any of its rows, as whole words."""
    return {
        language: re.compile("|".join(rf"\b(?:{row})(?!\w)" for row in listed), re.IGNORECASE)
        for language, listed in rows.items()
        if listed
    }
