"""Banks and funds that conclude loan and grant agreements, and the World Trade Organization."""

from treaties.text.parties.row import read_rows

BANKS = read_rows(
    """
IBRD Халықаралық Қайта құру және Даму Банкі | ХҚДБ | Дүниежүзілік банк |
   Дүниежүзілік Қайта құру және Даму Банкі |
   Халықаралық Қайта Жаңғырту және Даму Банкі | Халықаралық Қайта құру мен Даму Банкі
   Международный банк реконструкции и развития | МБРР | Всемирный банк
   International Bank for Reconstruction and Development | IBRD | World Bank
IDA Халықаралық даму қауымдастығы
   Международная ассоциация развития
   International Development Association
IFC Халықаралық қаржы корпорациясы | ХҚК
   Международная финансовая корпорация | МФК
   International Finance Corporation | IFC
MIGA Инвестициялар кепілдігі жөніндегі көпжақты агенттік | МИГА |
   Инвестицияларға кепілдік берудің көпжақты агенттігі
   Многостороннее агентство по гарантиям инвестиций | МИГА |
   Многостороннее агентство по инвестиционным гарантиям
   Multilateral Investment Guarantee Agency | MIGA
ICSID Инвестициялық дауларды реттеу жөніндегі халықаралық орталық | ИДРХО
   Международный центр по урегулированию инвестиционных споров | МЦУИС
   International Centre for Settlement of Investment Disputes | ICSID
IMF Халықаралық валюта қоры | ХВҚ | Халықаралық Валюталық Қор
   Международный валютный фонд | МВФ
   International Monetary Fund | IMF
EBRD Еуропа Қайта құру және Даму Банкі | ЕҚДБ | Еуропалық Қайта құру және Даму Банкі |
   Еуропалық Қайта құру мен Даму Банкі | Еуропалық Қайта Жаңғырту және Даму Банкі
   Европейский банк реконструкции и развития | ЕБРР
   European Bank for Reconstruction and Development | EBRD
ADB Азия Даму Банкі | АДБ | Азиялық Даму Банкі
   Азиатский банк развития | АБР
   Asian Development Bank | ADB
EIB Еуропалық инвестициялық банк | ЕИБ | Еуропа Инвестициялық Банкі
   Европейский инвестиционный банк | ЕИБ
   European Investment Bank | EIB
ISDB Ислам Даму Банкі | ИДБ | Исламдық Даму Банкі
   Исламский банк развития | ИБР
   Islamic Development Bank | IsDB | IDB
ICIEC Инвестициялар мен экспорттық кредиттерді сақтандыру жөніндегі ислам корпорациясы
   Исламская корпорация по страхованию инвестиций и экспортных кредитов
   Islamic Corporation for the Insurance of Investment and Export Credit
AIIB Азия инфрақұрылымдық инвестициялар банкі | АИИБ | Азия Инфрақұрылымға Инвестициялау Банкі |
   Азиялық инфрақұрылымдық инвестициялар банкі
   Азиатский банк инфраструктурных инвестиций | АБИИ
   Asian Infrastructure Investment Bank | AIIB
EDB Еуразиялық даму банкі | ЕДБ | ЕАДБ
   Евразийский банк развития | ЕАБР
   Eurasian Development Bank | EDB | EADB
EFSD Еуразиялық тұрақтандыру және даму қоры
   Евразийский фонд стабилизации и развития | ЕФСР | Антикризисный фонд ЕврАзЭС
   Eurasian Fund for Stabilization and Development | EFSD
IBANK Мемлекетаралық банк
   Межгосударственный банк
   Interstate Bank
NIB Солтүстік инвестициялық банк | Солтүстік Инвестиция Банкі
   Северный инвестиционный банк
   Nordic Investment Bank | NIB
BSTDB Қара теңіз сауда және даму банкі | Қара теңіз сауда мен даму банкі
   Черноморский банк торговли и развития | ЧБТР
   Black Sea Trade and Development Bank | BSTDB
KFW Қайта құруға арналған несие мекемесі
   Кредитное учреждение для восстановления
   Kreditanstalt für Wiederaufbau | KfW
JBIC Жапония Халықаралық ынтымақтастық банкі
   Японский банк международного сотрудничества
   Japan Bank for International Cooperation | JBIC
JICA Жапония Халықаралық ынтымақтастық агенттігі | ДЖАЙКА
   Японское агентство международного сотрудничества | ДЖАЙКА
   Japan International Cooperation Agency | JICA
KFAED Араб экономикалық дамуының Кувейт қоры | Араб экономикасын дамытудың Кувейт қоры
   Кувейтский фонд арабского экономического развития
   Kuwait Fund for Arab Economic Development
ADFD Абу-Даби даму қоры
   Фонд развития Абу-Даби | Фонд Развития Абу Даби
   Abu Dhabi Fund for Development
SFD Сауд даму қоры
   Саудовский фонд развития
   Saudi Fund for Development
OFID ОПЕК Халықаралық даму қоры
   Фонд международного развития ОПЕК
   OPEC Fund for International Development
OPEC Мұнай экспорттаушы елдер ұйымы | ОПЕК
   Организация стран - экспортеров нефти | ОПЕК
   Organization of the Petroleum Exporting Countries | OPEC
CFC Шикізат тауарларына арналған жалпы қор | Шикізат тауарларының ортақ қоры
   Общий фонд для сырьевых товаров
   Common Fund for Commodities
GCF Жасыл климат қоры
   Зеленый климатический фонд
   Green Climate Fund
GEF Жаһандық экологиялық қор
   Глобальный экологический фонд
   Global Environment Facility
GFATM ЖИТС-ке, туберкулезге және безгекке қарсы күрес жөніндегі жаһандық қор
   Глобальный фонд для борьбы со СПИДом, туберкулезом и малярией |
   Глобальный фонд по борьбе со СПИДом, туберкулезом и малярией
   Global Fund to Fight AIDS, Tuberculosis and Malaria
WTO Дүниежүзілік сауда ұйымы | ДСҰ
   Всемирная торговая организация | ВТО
   World Trade Organization | WTO
"""
)
