"""What the bodies of ``bodies.py`` are called in Kazakh, Russian and English."""

NAMES: dict[str, tuple[str, str, str]] = {
    "ministry of foreign affairs": (
        "Сыртқы істер министрлігі",
        "Министерство иностранных дел",
        "Ministry of Foreign Affairs",
    ),
    "ministry of internal affairs": (
        "Ішкі істер министрлігі",
        "Министерство внутренних дел",
        "Ministry of Internal Affairs",
    ),
    "ministry of justice": ("Әділет министрлігі", "Министерство юстиции", "Ministry of Justice"),
    "ministry of transport": (
        "Көлік министрлігі",
        "Министерство транспорта",
        "Ministry of Transport",
    ),
    "ministry of finance": ("Қаржы министрлігі", "Министерство финансов", "Ministry of Finance"),
    "ministry of defence": ("Қорғаныс министрлігі", "Министерство обороны", "Ministry of Defence"),
    "ministry of health": (
        "Денсаулық сақтау министрлігі",
        "Министерство здравоохранения",
        "Ministry of Health",
    ),
    "ministry of education": (
        "Білім министрлігі",
        "Министерство образования",
        "Ministry of Education",
    ),
    "ministry of agriculture": (
        "Ауыл шаруашылығы министрлігі",
        "Министерство сельского хозяйства",
        "Ministry of Agriculture",
    ),
    "ministry of labour": ("Еңбек министрлігі", "Министерство труда", "Ministry of Labour"),
    "ministry of culture": ("Мәдениет министрлігі", "Министерство культуры", "Ministry of Culture"),
    "ministry of energy": (
        "Энергетика министрлігі",
        "Министерство энергетики",
        "Ministry of Energy",
    ),
    "ministry of environment": (
        "Қоршаған ортаны қорғау министрлігі",
        "Министерство охраны окружающей среды",
        "Ministry of the Environment",
    ),
    "ministry of economy": (
        "Экономика министрлігі",
        "Министерство экономики",
        "Ministry of Economy",
    ),
    "ministry of emergencies": (
        "Төтенше жағдайлар министрлігі",
        "Министерство по чрезвычайным ситуациям",
        "Ministry of Emergency Situations",
    ),
    "general prosecutor": (
        "Бас прокуратура",
        "Генеральная прокуратура",
        "Prosecutor General's Office",
    ),
    "supreme court": ("Жоғарғы Сот", "Верховный Суд", "Supreme Court"),
    "national bank": ("Ұлттық Банк", "Национальный Банк", "National Bank"),
    "national security committee": (
        "Ұлттық қауіпсіздік комитеті",
        "Комитет национальной безопасности",
        "National Security Committee",
    ),
    "international court": (
        "Халықаралық Сот",
        "Международный Суд",
        "International Court of Justice",
    ),
    "permanent court of arbitration": (
        "Тұрақты төрелік сот палатасы",
        "Постоянная палата третейского суда",
        "Permanent Court of Arbitration",
    ),
    "secretary-general": ("Бас хатшы", "Генеральный секретарь", "Secretary-General"),
    "committee of ministers": (
        "Министрлер комитеті",
        "Комитет министров",
        "Committee of Ministers",
    ),
}
LANGUAGES = ("kk", "ru", "en")


def body_name(key: str, language: str) -> str:
    """Return the name of a body in kk, ru or en; of an unknown one nothing."""
    names = NAMES.get(key)
    return names[LANGUAGES.index(language)] if names else ""
