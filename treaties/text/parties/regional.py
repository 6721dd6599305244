"""Regional and other international organisations."""

from treaties.text.parties.row import read_rows

REGIONAL = read_rows(
    """
CIS Тәуелсіз Мемлекеттер Достастығы | ТМД
   Содружество Независимых Государств | СНГ
   Commonwealth of Independent States | CIS
EAEU Еуразиялық экономикалық одақ | ЕАЭО | Еуразиялық экономикалық одағы
   Евразийский экономический союз | ЕАЭС
   Eurasian Economic Union | EAEU | EEU
EAEC Еуразиялық экономикалық комиссия | ЕЭК | Еуразиялық экономикалық комиссиясы
   Евразийская экономическая комиссия | ЕЭК
   Eurasian Economic Commission
EURASEC Еуразиялық экономикалық қоғамдастық | ЕурАзЭҚ | Еуразиялық экономикалық қауымдастығы |
   Еуразиялық экономикалық қоғамдастығы | Еуразиялық экономикалық қауымдастық
   Евразийское экономическое сообщество | ЕврАзЭС
   Eurasian Economic Community | EurAsEC
CACO Орталық Азия ынтымақтастығы ұйымы | Орталық Азия Ынтымақтастығы
   Организация Центрально-Азиатское Сотрудничество | Центрально-Азиатское Сотрудничество
   Central Asian Cooperation Organization | Organization of Central Asian Cooperation
CSTO Ұжымдық қауіпсіздік туралы шарт ұйымы | ҰҚШҰ
   Организация Договора о коллективной безопасности | ОДКБ
   Collective Security Treaty Organization | CSTO
SCO Шанхай ынтымақтастық ұйымы | ШЫҰ
   Шанхайская организация сотрудничества | ШОС
   Shanghai Cooperation Organization | SCO
RATS Шанхай ынтымақтастық ұйымының Өңірлік терроризмге қарсы құрылымы |
   ШЫҰ Өңірлік терроризмге қарсы құрылымы |
   Шанхай ынтымақтастық ұйымының Аймақтық терроризмге қарсы құрылымы
   Региональная антитеррористическая структура Шанхайской организации сотрудничества | РАТС ШОС |
   Региональная антитеррористическая структура
   Regional Anti-Terrorist Structure of the Shanghai Cooperation Organization |
   Regional Anti-Terrorist Structure
CICA Азиядағы өзара іс-қимыл және сенім шаралары жөніндегі кеңес | АӨСШК |
   Азиядағы өзара іс-қимыл және сенім шаралары жөніндегі кеңесі
   Совещание по взаимодействию и мерам доверия в Азии | СВМДА
   Conference on Interaction and Confidence Building Measures in Asia | CICA
OTS Түркі мемлекеттері ұйымы | ТМҰ | Түркітілдес мемлекеттердің ынтымақтастық кеңесі |
   Түркі кеңесі |
   Түркітілдес Мемлекеттер Ынтымақтастығы Кеңесі
   Организация тюркских государств | ОТГ | Совет сотрудничества тюркоязычных государств |
   Тюркский совет
   Organization of Turkic States | OTS | Cooperation Council of Turkic Speaking States |
   Turkic Council
TURKSOY Түркі мәдениетінің халықаралық ұйымы | ТҮРКСОЙ |
   Түркі мәдениеті мен өнерін бірлесіп дамыту халықаралық ұйымы
   Международная организация тюркской культуры | ТЮРКСОЙ
   International Organization of Turkic Culture | TURKSOY
TURKPA Түркітілдес елдердің Парламенттік Ассамблеясы | ТҮРКПА |
   Түркі мемлекеттерінің Парламенттік Ассамблеясы
   Парламентская Ассамблея тюркоязычных стран | ТЮРКПА | Парламентская Ассамблея тюркских государств
   Parliamentary Assembly of Turkic Speaking Countries | TURKPA |
   Parliamentary Assembly of Turkic States
TWESCO Халықаралық Түркі академиясы | Түркі академиясы
   Международная Тюркская академия | Тюркская академия
   International Turkic Academy | Turkic Academy
ECO Экономикалық ынтымақтастық ұйымы | ЭЫҰ
   Организация экономического сотрудничества | ОЭС
   Economic Cooperation Organization | ECO
IFAS Аралды құтқару халықаралық қоры | ХАҚҚ | АҚХҚ | Халықаралық Аралды құтқару қоры
   Международный фонд спасения Арала | МФСА
   International Fund for Saving the Aral Sea | IFAS
OIC Ислам ынтымақтастығы ұйымы | ИЫҰ | Ислам Конференциясы Ұйымы | ИКҰ |
   Ислам конференциясының ұйымы
   Организация исламского сотрудничества | ОИС | Организация Исламская Конференция | ОИК |
   Организация Исламской конференции
   Organization of Islamic Cooperation | OIC | Organization of the Islamic Conference
IOFS Азық-түлік қауіпсіздігі жөніндегі ислам ұйымы | АҚИҰ
   Исламская организация по продовольственной безопасности | ИОПБ
   Islamic Organization for Food Security | IOFS
ICESCO Білім, ғылым және мәдениет мәселелері жөніндегі ислам ұйымы | ИСЕСКО |
   Ислам дүниесінің білім, ғылым және мәдениет жөніндегі ұйымы
   Исламская организация по вопросам образования, науки и культуры | ИСЕСКО |
   Организация исламского мира по вопросам образования, науки и культуры
   Islamic World Educational, Scientific and Cultural Organization | ICESCO | ISESCO |
   Islamic Educational, Scientific and Cultural Organization
LAS Араб мемлекеттері лигасы | Араб мемлекеттерінің лигасы
   Лига арабских государств | ЛАГ
   League of Arab States | Arab League
GCC Парсы шығанағы араб мемлекеттерінің ынтымақтастық кеңесі
   Совет сотрудничества арабских государств Персидского залива | ССАГПЗ
   Gulf Cooperation Council | Cooperation Council for the Arab States of the Gulf
AFU Африка Одағы | Африкалық Одақ
   Африканский союз
   African Union
ASEAN Оңтүстік-Шығыс Азия мемлекеттері қауымдастығы | АСЕАН |
   Оңтүстік-Шығыс Азия елдерінің қауымдастығы
   Ассоциация государств Юго-Восточной Азии | АСЕАН | Ассоциация стран Юго-Восточной Азии
   Association of Southeast Asian Nations | ASEAN | Association of South-East Asian Nations
EU Еуропалық Одақ | Еуропа Одағы | ЕО | Еуропалық Одағы
   Европейский союз | ЕС
   European Union | EU
EEC Еуропалық қоғамдастықтар | Еуропалық қоғамдастық | Еуропалық экономикалық қоғамдастық |
   Еуропалық Экономикалық Қауымдастық | Еуропалық Қауымдастық | Еуропалық Қауымдастықтар |
   Еуропа Қоғамдастығы | Еуропа Қауымдастығы | Еуропа Экономикалық Қоғамдастығы |
   Еуропа қоғамдастықтары
   Европейские сообщества | Европейское сообщество | Европейское экономическое сообщество | ЕЭС
   European Communities | European Community | European Economic Community
EURATOM Атом энергиясы жөніндегі еуропалық қоғамдастық | Евратом | Еуратом |
   Атом энергиясы жөніндегі Еуропа қоғамдастығы | Атом энергиясы жөніндегі Еуропалық қауымдастық
   Европейское сообщество по атомной энергии | Евратом
   European Atomic Energy Community | Euratom
ECSC Еуропалық көмір және болат бірлестігі | Еуропалық көмір және болат қоғамдастығы |
   Еуропа көмір және болат бірлестігі
   Европейское объединение угля и стали | ЕОУС | Европейское сообщество угля и стали
   European Coal and Steel Community | ECSC
COE Еуропа Кеңесі | Еуропалық Кеңес
   Совет Европы
   Council of Europe
OSCE Еуропадағы қауіпсіздік және ынтымақтастық ұйымы | ЕҚЫҰ
   Организация по безопасности и сотрудничеству в Европе | ОБСЕ
   Organization for Security and Co-operation in Europe | OSCE |
   Organization for Security and Cooperation in Europe
NATO Солтүстік Атлантика шарты ұйымы | НАТО | Солтүстік Атлантикалық шарт ұйымы
   Организация Североатлантического договора | НАТО
   North Atlantic Treaty Organization | NATO
NSPA НАТО-ның қолдау және жабдықтау агенттігі |
   НАТО-ның Техникалық қызмет көрсету және жабдықтау ұйымы
   Агентство НАТО по поддержке и снабжению |
   Организация НАТО по техническому обслуживанию и снабжению
   NATO Support and Procurement Agency | NATO Maintenance and Supply Organization
EFTA Еуропалық еркін сауда қауымдастығы | ЕАСТ
   Европейская ассоциация свободной торговли | ЕАСТ
   European Free Trade Association | EFTA
OECD Экономикалық ынтымақтастық және даму ұйымы | ЭЫДҰ
   Организация экономического сотрудничества и развития | ОЭСР
   Organization for Economic Co-operation and Development | OECD |
   Organization for Economic Cooperation and Development
INTERPOL Халықаралық қылмыстық полиция ұйымы | Интерпол |
   Халықаралық қылмыстық полиция ұйымы Интерпол
   Международная организация уголовной полиции | Интерпол |
   Международная организация уголовной полиции Интерпол
   International Criminal Police Organization | Interpol | ICPO-Interpol
EUROPOL Еуропол
   Европол
   Europol
WCO Дүниежүзілік кеден ұйымы | ДКҰ
   Всемирная таможенная организация | ВТамО | Совет таможенного сотрудничества
   World Customs Organization | WCO | Customs Co-operation Council
IOM Халықаралық көші-қон ұйымы | ХКҰ
   Международная организация по миграции | МОМ
   International Organization for Migration | IOM
ICMPD Көші-қон саясатын дамыту жөніндегі халықаралық орталық
   Международный центр по развитию миграционной политики
   International Centre for Migration Policy Development | ICMPD
ICRC Халықаралық Қызыл Крест Комитеті | ХҚКК | Қызыл Кресттің Халықаралық Комитеті |
   Қызыл Крест Халықаралық Комитеті
   Международный комитет Красного Креста | МККК
   International Committee of the Red Cross | ICRC
IFRC Халықаралық Қызыл Крест және Қызыл Жарты Ай қоғамдары федерациясы |
   Қызыл Крест және Қызыл Жарты Ай қоғамдарының халықаралық федерациясы
   Международная Федерация обществ Красного Креста и Красного Полумесяца | МФКК
   International Federation of Red Cross and Red Crescent Societies | IFRC
SMOM Мальта ордені | Егемен Мальта ордені | Мальта Егемен Әскери Ордені
   Суверенный Военный Орден Мальты | Мальтийский орден | Суверенный Мальтийский Орден
   Sovereign Military Order of Malta | Order of Malta | Sovereign Order of Malta
ICC Халықаралық қылмыстық сот
   Международный уголовный суд
   International Criminal Court
PCA Тұрақты төрелік сот | Төреліктің тұрақты палатасы
   Постоянная палата третейского суда
   Permanent Court of Arbitration
HCCH Халықаралық жеке құқық жөніндегі Гаага конференциясы
   Гаагская конференция по международному частному праву
   Hague Conference on Private International Law | HCCH
UNIDROIT Жеке құқықты біріздендіру жөніндегі халықаралық институт | УНИДРУА | ЮНИДРУА
   Международный институт унификации частного права | УНИДРУА
   International Institute for the Unification of Private Law | UNIDROIT
IPU Парламентаралық одақ
   Межпарламентский союз
   Inter-Parliamentary Union | Interparliamentary Union | IPU
IPACIS Тәуелсіз Мемлекеттер Достастығына қатысушы мемлекеттердің Парламентаралық Ассамблеясы |
   ТМД Парламентаралық Ассамблеясы
   Межпарламентская Ассамблея государств - участников Содружества Независимых Государств | МПА СНГ |
   Межпарламентская Ассамблея государств - участников СНГ
   Interparliamentary Assembly of the Member Nations of the Commonwealth of Independent States |
   IPA CIS
ECT Энергетикалық хартия | Энергетикалық хартия хатшылығы
   Энергетическая хартия | Секретариат Энергетической хартии
   Energy Charter | Energy Charter Secretariat
IEA Халықаралық энергетика агенттігі | Халықаралық энергетикалық агенттік
   Международное энергетическое агентство
   International Energy Agency
IRENA Жаңартылатын энергия көздері жөніндегі халықаралық агенттік | ИРЕНА |
   Жаңартылатын энергия көздері халықаралық агенттігі
   Международное агентство по возобновляемым источникам энергии | ИРЕНА | МАВИЭ
   International Renewable Energy Agency | IRENA
EITI Өндіруші салалар қызметі ашықтығының бастамасы
   Инициатива прозрачности деятельности добывающих отраслей
   Extractive Industries Transparency Initiative
GGGI Жаһандық жасыл өсу институты
   Глобальный институт зеленого роста
   Global Green Growth Institute | GGGI
OIML Халықаралық заңнамалық метрология ұйымы | Заңнамалық метрологияның халықаралық ұйымы
   Международная организация законодательной метрологии | МОЗМ
   International Organization of Legal Metrology | OIML
BIPM Халықаралық өлшемдер мен таразылар бюросы | Халықаралық шаралар мен таразылар бюросы
   Международное бюро мер и весов | МБМВ
   International Bureau of Weights and Measures | BIPM
ISO Халықаралық стандарттау ұйымы | Стандарттау жөніндегі халықаралық ұйым
   Международная организация по стандартизации | ИСО
   International Organization for Standardization
WOAH Жануарлар денсаулығын қорғаудың дүниежүзілік ұйымы | Халықаралық эпизоотиялық бюро
   Всемирная организация здоровья животных | Международное эпизоотическое бюро | МЭБ |
   Всемирная организация по охране здоровья животных
   World Organisation for Animal Health | International Office of Epizootics | OIE
OTIF Халықаралық теміржол тасымалдары жөніндегі үкіметаралық ұйым | ОТИФ
   Межправительственная организация по международным железнодорожным перевозкам | ОТИФ
   Intergovernmental Organisation for International Carriage by Rail | OTIF
OSJD Теміржолдар ынтымақтастығы ұйымы
   Организация сотрудничества железных дорог | ОСЖД
   Organization for Cooperation of Railways | OSJD | Organisation for Co-operation between Railways
INTELSAT Халықаралық спутниктік байланыс ұйымы | Интелсат
   Международная организация спутниковой связи | Интелсат
   International Telecommunications Satellite Organization | Intelsat
INTERSPUTNIK Интерспутник | Халықаралық ғарыш байланысы ұйымы
   Интерспутник | Международная организация космической связи
   Intersputnik | International Organization of Space Communications
ESA Еуропалық ғарыш агенттігі | Еуропа ғарыш агенттігі
   Европейское космическое агентство | ЕКА
   European Space Agency
EUROCONTROL Әуе навигациясы қауіпсіздігі жөніндегі еуропалық ұйым | Евроконтроль
   Европейская организация по безопасности аэронавигации | Евроконтроль
   European Organisation for the Safety of Air Navigation | Eurocontrol
BIE Халықаралық көрмелер бюросы
   Международное бюро выставок | МБВ
   International Exhibitions Bureau | Bureau International des Expositions | BIE
WADA Допингке қарсы дүниежүзілік агенттік | ВАДА
   Всемирное антидопинговое агентство | ВАДА
   World Anti-Doping Agency | WADA
ISTC Халықаралық ғылыми-техникалық орталық | ХҒТО
   Международный научно-технический центр | МНТЦ
   International Science and Technology Center | ISTC
CARICC Есірткі құралдарының, психотроптық заттардың және олардың прекурсорларының \
   заңсыз айналымымен күрес жөніндегі Орталық \
   Азия өңірлік ақпараттық үйлестіру орталығы |
   Орталық Азия өңірлік ақпараттық үйлестіру орталығы | ОАӨАҮО
   Центральноазиатский региональный информационный координационный центр | ЦАРИКЦ |
   Центрально-Азиатский региональный информационный координационный центр
   Central Asian Regional Information and Coordination Centre | CARICC
EAG Қылмыстық жолмен алынған кірістерді заңдастыруға және терроризмді қаржыландыруға \
   қарсы іс-қимыл жөніндегі Еуразиялық топ |
   Еуразиялық топ
   Евразийская группа по противодействию легализации преступных доходов и \
   финансированию терроризма |
   Евразийская группа
   Eurasian Group on Combating Money Laundering and Financing of Terrorism | Eurasian Group
FATF Ақшаны жылыстатуға қарсы күрестің қаржылық шараларын әзірлеу тобы | ФАТФ
   Группа разработки финансовых мер борьбы с отмыванием денег | ФАТФ
   Financial Action Task Force | FATF
BSEC Қара теңіз экономикалық ынтымақтастығы ұйымы
   Организация Черноморского экономического сотрудничества | ОЧЭС
   Organization of the Black Sea Economic Cooperation | BSEC
TRACECA ТРАСЕКА үкіметаралық комиссиясы | ТРАСЕКА
   Межправительственная комиссия ТРАСЕКА | ТРАСЕКА
   Intergovernmental Commission TRACECA | TRACECA
CAREC Орталық Азия өңірлік экономикалық ынтымақтастығы институты |
   Орталық Азия өңірлік экономикалық ынтымақтастығы |
   Орталық Азия өңірлік экономикалық ынтымақтастық институты
   Институт Центральноазиатского регионального экономического сотрудничества |
   Центральноазиатское региональное экономическое сотрудничество
   Central Asia Regional Economic Cooperation Institute | Central Asia Regional Economic Cooperation
CARECA Орталық Азияның өңірлік экологиялық орталығы
   Региональный экологический центр Центральной Азии | РЭЦЦА
   Regional Environmental Centre for Central Asia
"""
)
