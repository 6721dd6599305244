"""Legal terms that are easily taken for one another, by their keys in the term table.

Each row holds the terms of one field, with an example of what goes wrong in a translation. Terms
with ``=`` between them are forms of one.
"""

GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = tuple(
    (example, tuple(keys.split()))
    for example, keys in (
        # ескерту made of оговорка and сообщение
        ("түзету for оговорка", "reservation amendment declaration"),
        (
            "күшін жою for приостановление",
            "denunciation=denounce termination=terminate suspension",
        ),
        ("мерзімін ұзарту for отсрочка", "postponement extension=automatic-extension"),
        (
            "тыйым салу for конфискация",
            "confiscation=confiscation-order seizure freezing expropriation nationalization",
        ),
        (
            "қосылу for бекіту",
            "ratification=ratify acceptance approval accession=accede succession signature=sign",
        ),
        ("саяси for негізгі", "predicate-offence political-offence"),
        (
            "айыпталушы for подозреваемый",
            "suspect accused defendant sentenced-person witness victim plaintiff expert",
        ),
        ("жеке тұлға for юридическое лицо", "natural-person legal-person"),
        (
            "азаматтығы жоқ адам for иностранец",
            "citizen stateless-person foreigner refugee permanent-residence",
        ),
        ("қамауға алу for задержание", "arrest detention deprivation-of-liberty"),
        ("беру for передача осужденных", "extradition transfer-of-sentenced-persons readmission"),
        ("жылжымалы for недвижимое", "immovable-property movable-property"),
        ("салық for пошлина", "tax customs-duty"),
        ("қарыз for грант", "loan grant"),
        ("пайда for доход", "profit dividends interest-income royalties"),
        (
            "мүше мемлекет for государство-участник",
            "member-state state-party signatory-state third-state",
        ),
        ("айырбастау for тапсыру", "exchange-of-instruments deposit"),
        (
            "тергеу for судебное разбирательство",
            "investigation=preliminary-investigation judicial-proceedings",
        ),
        ("түпнұсқа for заверенная копия", "original copy=certified-copy translation"),
        ("келіссөз for консультации", "negotiations consultations arbitration"),
        ("жүк for пассажир", "carriage-of-goods carriage-of-passengers"),
        ("автомобиль for воздушный", "road-transport air-transport railway-transport"),
        ("келісім for конвенция", "agreement convention protocol memorandum charter"),
        ("залал for шығын", "damage costs"),
        ("виза for паспорт", "visa passport permit licence"),
        ("қаруды for оқ-дәрі", "weapons ammunition explosives"),
        ("есірткі for психотроптық", "narcotic-drugs psychotropic-substances precursors"),
        ("тауар for қызмет", "goods services"),
        ("инвестор for инвестиция", "investment investor"),
    )
)


# Of each key its group and the key that stands for it: ``ratify`` is ``ratification``.
PLACES: dict[str, tuple[int, str]] = {
    key: (place, alike.split("=")[0])
    for place, (_, listed) in enumerate(GROUPS)
    for alike in listed
    for key in alike.split("=")
}
# Terms that a translation has to say: in the aligned rows of the real texts at hand and of the
# samples nearly all stood in every language whenever they stood in one, in eight rows or more.
_ALWAYS_SAID = """
amendments-and-additions authorized-representative beneficial-owner
carriage-of-goods central-authority checkpoint civil-matters
competent-authority consensus controlled-delivery criminal-offence cultural-property
customs-duty defendant depositary deprivation-of-liberty dividends double-taxation
economic-cooperation emergency force-majeure integral-part intellectual-property
internal-procedures international-organization investor legal-person mutual-benefit
negotiations passport pension permanent-establishment plaintiff
predicate-offence rights-and-obligations royalties secretariat social-security
state-border state-language terrorism third-state through-diplomatic-channels
veterinary water-resources working-group
"""
ALWAYS_SAID = frozenset(_ALWAYS_SAID.split())
