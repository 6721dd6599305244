"""Sentences of treaties in many languages, written for the tests: none is an example of a table."""

SENTENCES = {
    "kk": (
        "Тараптардың әрқайсысы көлік құралдарының шекарадан кедергісіз өтуіне жағдай жасайды.",
        "Екінші Тараптың жазбаша келісімінсіз алынған мәліметтер үшінші тұлғаларға берілмейді.",
        "Даулар келіссөздер жүргізу жолымен, ал олар нәтиже бермесе, төрелік сот арқылы шешіледі.",
        "Комиссия отырыстары жылына кемінде бір рет Астанада және Варшавада кезекпен өткізіледі.",
    ),
    "ru": (
        "Каждая из Сторон создает условия для беспрепятственного проезда транспорта через границу.",
        "Полученные сведения не передаются третьим лицам без письменного согласия другой Стороны.",
        "Споры решаются путем переговоров, а если они не дали результата, третейским судом.",
        "Заседания комиссии проводятся не реже раза в год поочередно в Астане и Варшаве.",
    ),
    "en": (
        "Each Party shall create conditions for the unhindered passage of vehicles across the border.",
        "The information received shall not be passed to third persons without written consent.",
        "Disputes shall be settled by negotiation or, where this fails, by a court of arbitration.",
        "The commission shall meet at least once a year in Astana and Warsaw by turns.",
    ),
    "ky": (
        "Тараптардын ар бири унаа каражаттарынын чек арадан тоскоолдуксуз өтүшүнө шарт түзөт.",
        "Алынган маалыматтар экинчи Тараптын жазуу жүзүндөгү макулдугусуз башкаларга берилбейт.",
        "Талаштар сүйлөшүүлөр аркылуу, ал эми алар натыйжа бербесе, бейтарап сот менен чечилет.",
    ),
    "uz": (
        "Ҳар бир Томон транспорт воситаларининг чегарадан тўсиқсиз ўтиши учун шароит яратади.",
        "Олинган маълумотлар бошқа Томоннинг ёзма розилигисиз учинчи шахсларга берилмайди.",
        "Низолар музокаралар йўли билан, улар натижа бермаса, ҳакамлик суди томонидан ҳал этилади.",
        "Har bir Tomon transport vositalarining chegaradan toʻsiqsiz oʻtishi uchun sharoit yaratadi.",
        "Olingan ma'lumotlar boshqa Tomonning yozma roziligisiz uchinchi shaxslarga berilmaydi.",
        "Nizolar muzokaralar yo'li bilan, ular natija bermasa, hakamlik sudi tomonidan hal etiladi.",
    ),
    "tt": (
        "Якларның һәркайсы транспорт чараларының чик аша тоткарлыксыз үтүенә шартлар тудыра.",
        "Алынган мәгълүматлар икенче Якның язма ризалыгыннан башка өченче затларга бирелми.",
        "Бәхәсләр сөйләшүләр юлы белән, алар нәтиҗә бирмәсә, арадаш суд тарафыннан хәл ителә.",
    ),
    "ba": (
        "Яҡтарҙың һәр береһе транспорт сараларының сик аша тотҡарлыҡһыҙ үтеүенә шарттар тыуҙыра.",
        "Алынған мәғлүмәттәр икенсе Яҡтың яҙма ризалығынан тыш өсөнсө заттарға бирелмәй.",
        "Бәхәстәр һөйләшеүҙәр юлы менән, улар һөҙөмтә бирмәһә, арадаш суд тарафынан хәл ителә.",
    ),
    "tg": (
        "Ҳар яке аз Тарафҳо барои убури бемонеаи воситаҳои нақлиёт аз сарҳад шароит фароҳам меорад.",
        "Маълумоти гирифташуда бе розигии хаттии Тарафи дигар ба шахсони сеюм дода намешавад.",
        "Баҳсҳо бо роҳи гуфтушунид ва агар он натиҷа надиҳад, аз тарафи суди ҳакамӣ ҳал мешаванд.",
    ),
    "tk": (
        "Тарапларың хер бири улагларың серхетден пәсгелчиликсиз гечмеги үчин шертлери дөредйәр.",
        "Алнан маглуматлар бейлеки Тарапың язмача разылыгы болмаздан үчүнҗи шахслара берилмейәр.",
        "Taraplaryň her biri ulaglaryň serhetden päsgelçiliksiz geçmegi üçin şertleri döredýär.",
        "Alnan maglumatlar beýleki Tarapyň ýazmaça razylygy bolmazdan üçünji şahslara berilmeýär.",
        "Jedeller gepleşikler arkaly, olar netije bermese, araçy kazyýet tarapyndan çözülýär.",
    ),
    "mn": (
        "Тал бүр тээврийн хэрэгсэл хилээр саадгүй нэвтрэх нөхцөлийг бүрдүүлнэ.",
        "Хүлээн авсан мэдээллийг нөгөө Талын бичгээр өгсөн зөвшөөрөлгүйгээр гуравдагч этгээдэд өгөхгүй.",
        "Маргааныг хэлэлцээ хийх замаар, эс бөгөөс арбитрын шүүхээр шийдвэрлэнэ.",
    ),
    "az": (
        "Тәрәфләрин һәр бири нәглијјат васитәләринин сәрһәддән манеәсиз кечмәси үчүн шәраит јарадыр.",
        "Алынмыш мәлуматлар диҝәр Тәрәфин јазылы разылығы олмадан үчүнҹү шәхсләрә верилмир.",
        "Tərəflərin hər biri nəqliyyat vasitələrinin sərhəddən maneəsiz keçməsi üçün şərait yaradır.",
        "Alınmış məlumatlar digər Tərəfin yazılı razılığı olmadan üçüncü şəxslərə verilmir.",
        "Mübahisələr danışıqlar yolu ilə, nəticə olmadıqda isə arbitraj məhkəməsində həll edilir.",
    ),
    "uk": (
        "Кожна зі Сторін створює умови для безперешкодного проїзду транспорту через кордон.",
        "Отримані відомості не передаються третім особам без письмової згоди іншої Сторони.",
        "Спори вирішуються шляхом переговорів, а якщо вони не дали результату, третейським судом.",
    ),
    "be": (
        "Кожны з Бакоў стварае ўмовы для бесперашкоднага праезду транспарту праз граніцу.",
        "Атрыманыя звесткі не перадаюцца трэцім асобам без пісьмовай згоды другога Боку.",
        "Спрэчкі вырашаюцца шляхам перамоў, а калі яны не далі выніку, трацейскім судом.",
    ),
    "bg": (
        "Всяка от Страните създава условия за безпрепятствено преминаване на транспорт през границата.",
        "Получените сведения не се предават на трети лица без писменото съгласие на другата Страна.",
        "Споровете се решават чрез преговори, а ако те не дадат резултат, от арбитражен съд.",
    ),
    "sr": (
        "Свака Страна ствара услове за несметан пролаз превозних средстава преко границе.",
        "Добијени подаци се не предају трећим лицима без писмене сагласности друге Стране.",
        "Спорови се решавају преговорима, а ако они не дају резултат, пред арбитражним судом.",
    ),
    "mk": (
        "Секоја Страна создава услови за непречено минување на возилата преку границата.",
        "Добиените податоци не се предаваат на трети лица без писмена согласност од другата Страна.",
        "Споровите се решаваат со преговори, а ако тие не дадат резултат, пред арбитражен суд.",
    ),
    "tr": (
        "Taraflardan her biri araçların sınırdan engelsiz geçmesi için gerekli koşulları oluşturur.",
        "Alınan bilgiler diğer Tarafın yazılı izni olmadan üçüncü kişilere verilemez.",
        "Uyuşmazlıklar görüşmeler yoluyla, sonuç alınamazsa tahkim mahkemesi tarafından çözülür.",
    ),
    "fr": (
        "Chacune des Parties crée les conditions du passage sans entrave des véhicules à la frontière.",
        "Les renseignements reçus ne sont pas transmis à des tiers sans le consentement de l'autre Partie.",
        "Les différends sont réglés par voie de négociation ou, à défaut, par un tribunal arbitral.",
    ),
    "de": (
        "Jede Vertragspartei schafft Bedingungen für die ungehinderte Durchfahrt von Fahrzeugen.",
        "Die erhaltenen Angaben werden ohne schriftliche Zustimmung nicht an Dritte weitergegeben.",
        "Streitigkeiten werden durch Verhandlungen oder, wenn dies misslingt, durch ein Schiedsgericht beigelegt.",
    ),
    "es": (
        "Cada Parte creará las condiciones para el paso sin trabas de los vehículos por la frontera.",
        "Los datos recibidos no se comunicarán a terceros sin el consentimiento escrito de la otra Parte.",
        "Las controversias se resolverán mediante negociaciones o, en su defecto, por un tribunal arbitral.",
    ),
    "it": (
        "Ciascuna Parte crea le condizioni per il passaggio senza ostacoli dei veicoli alla frontiera.",
        "I dati ricevuti non sono trasmessi a terzi senza il consenso scritto dell'altra Parte.",
        "Le controversie sono risolte mediante negoziati o, in mancanza, da un tribunale arbitrale.",
    ),
    "pt": (
        "Cada Parte cria as condições para a passagem sem entraves dos veículos pela fronteira.",
        "Os dados recebidos não são transmitidos a terceiros sem o consentimento escrito da outra Parte.",
        "Os diferendos são resolvidos por meio de negociações ou, na sua falta, por um tribunal arbitral.",
    ),
    "nl": (
        "Elke Partij schept voorwaarden voor de ongehinderde doorgang van voertuigen over de grens.",
        "De ontvangen gegevens worden niet aan derden verstrekt zonder schriftelijke toestemming.",
        "Geschillen worden door onderhandelingen of, indien dit mislukt, door een scheidsgerecht beslecht.",
    ),
    "pl": (
        "Każda ze Stron stwarza warunki do swobodnego przejazdu pojazdów przez granicę.",
        "Otrzymane dane nie są przekazywane osobom trzecim bez pisemnej zgody drugiej Strony.",
        "Spory rozstrzyga się w drodze rokowań, a gdy nie przyniosą one skutku, przez sąd polubowny.",
    ),
    "cs": (
        "Každá ze smluvních stran vytváří podmínky pro nerušený průjezd vozidel přes hranice.",
        "Získané údaje se nepředávají třetím osobám bez písemného souhlasu druhé smluvní strany.",
        "Spory se řeší jednáním, a pokud nevede k výsledku, před rozhodčím soudem.",
    ),
    "sk": (
        "Každá zo zmluvných strán vytvára podmienky na nerušený prejazd vozidiel cez hranice.",
        "Získané údaje sa neodovzdávajú tretím osobám bez písomného súhlasu druhej zmluvnej strany.",
        "Spory sa riešia rokovaniami, a ak nevedú k výsledku, pred rozhodcovským súdom.",
    ),
    "hu": (
        "Mindegyik Fél megteremti a járművek határon való akadálytalan áthaladásának feltételeit.",
        "A kapott adatok a másik Fél írásbeli hozzájárulása nélkül nem adhatók át harmadik személynek.",
        "A vitákat tárgyalások útján, ha pedig azok nem vezetnek eredményre, választottbíróság rendezi.",
    ),
    "ro": (
        "Fiecare Parte creează condițiile pentru trecerea fără piedici a vehiculelor peste frontieră.",
        "Datele primite nu se transmit unor terți fără acordul scris al celeilalte Părți.",
        "Diferendele se soluționează prin negocieri sau, în lipsa unui rezultat, de un tribunal arbitral.",
    ),
    "lt": (
        "Kiekviena Šalis sudaro sąlygas transporto priemonėms netrukdomai kirsti sieną.",
        "Gauti duomenys neperduodami tretiesiems asmenims be kitos Šalies raštiško sutikimo.",
        "Ginčai sprendžiami derybomis, o joms nepavykus – arbitražo teisme.",
    ),
    "lv": (
        "Katra Puse rada apstākļus transportlīdzekļu netraucētai robežas šķērsošanai.",
        "Saņemtās ziņas nenodod trešajām personām bez otras Puses rakstiskas piekrišanas.",
        "Strīdus risina sarunu ceļā, bet, ja tās nedod rezultātu, šķīrējtiesā.",
    ),
    "et": (
        "Kumbki pool loob tingimused sõidukite takistamatuks liikumiseks üle piiri.",
        "Saadud andmeid ei anta kolmandatele isikutele teise poole kirjaliku nõusolekuta.",
        "Vaidlused lahendatakse läbirääkimiste teel, nende ebaõnnestumisel aga vahekohtus.",
    ),
    "fi": (
        "Kumpikin osapuoli luo edellytykset ajoneuvojen esteettömälle kululle rajan yli.",
        "Saatuja tietoja ei luovuteta kolmansille ilman toisen osapuolen kirjallista suostumusta.",
        "Riidat ratkaistaan neuvotteluin tai, jos niissä ei onnistuta, välimiesoikeudessa.",
    ),
    "sv": (
        "Vardera parten skapar förutsättningar för fordons obehindrade passage över gränsen.",
        "De uppgifter som mottagits lämnas inte till tredje man utan den andra partens samtycke.",
        "Tvister löses genom förhandlingar eller, om de misslyckas, av en skiljedomstol.",
    ),
    "no": (
        "Hver part skaper vilkår for at kjøretøyer uhindret kan passere over grensen.",
        "Mottatte opplysninger gis ikke videre til tredjemann uten skriftlig samtykke fra den andre parten.",
        "Tvister løses gjennom forhandlinger eller, om disse ikke fører frem, av en voldgiftsdomstol.",
    ),
    "da": (
        "Hver part skaber vilkår for, at køretøjer uhindret kan passere over grænsen.",
        "Modtagne oplysninger gives ikke videre til tredjemand uden skriftligt samtykke fra den anden part.",
        "Tvister løses gennem forhandlinger eller, hvis disse ikke lykkes, af en voldgiftsret.",
    ),
    "hr": (
        "Svaka stranka stvara uvjete za nesmetan prolazak vozila preko granice.",
        "Primljeni podaci ne predaju se trećim osobama bez pisane suglasnosti druge stranke.",
        "Sporovi se rješavaju pregovorima, a ako oni ne uspiju, pred arbitražnim sudom.",
    ),
    "sl": (
        "Vsaka pogodbenica ustvarja pogoje za neoviran prehod vozil čez mejo.",
        "Prejeti podatki se ne posredujejo tretjim osebam brez pisnega soglasja druge pogodbenice.",
        "Spori se rešujejo s pogajanji, če ta niso uspešna, pa pred arbitražnim sodiščem.",
    ),
    "sq": (
        "Secila Palë krijon kushtet për kalimin e papenguar të automjeteve përmes kufirit.",
        "Të dhënat e marra nuk u jepen palëve të treta pa pëlqimin me shkrim të Palës tjetër.",
        "Mosmarrëveshjet zgjidhen me anë të negociatave ose nga një gjykatë arbitrazhi.",
    ),
    "id": (
        "Setiap Pihak menciptakan kondisi bagi lalu lintas kendaraan tanpa hambatan di perbatasan.",
        "Keterangan yang diterima tidak akan diberikan kepada pihak ketiga tanpa izin tertulis.",
        "Sengketa diselesaikan melalui perundingan atau, apabila gagal, oleh mahkamah arbitrase.",
    ),
    "vi": (
        "Mỗi Bên tạo điều kiện cho phương tiện giao thông đi qua biên giới không bị cản trở.",
        "Thông tin nhận được không được chuyển cho bên thứ ba nếu không có sự đồng ý bằng văn bản.",
        "Tranh chấp được giải quyết bằng thương lượng hoặc bởi tòa án trọng tài.",
    ),
    "und": (
        "Taraptardyñ ärqaisysy kölık qūraldarynyñ şekaradan kedergısız ötuıne jağdai jasaidy.",
        "Alynğan mälımetter ekınşı Taraptyñ jazbaşa kelısımınsız üşınşı tūlğalarğa berılmeidı.",
        "Daular kelıssözder jolymen, al olar nätije bermese, törelık sot arqyly şeşıledı.",
    ),
    "el": (
        "Κάθε Μέρος δημιουργεί τις προϋποθέσεις για την ακώλυτη διέλευση των οχημάτων.",
        "Οι πληροφορίες δεν διαβιβάζονται σε τρίτους χωρίς γραπτή συγκατάθεση.",
        "Οι διαφορές επιλύονται με διαπραγματεύσεις ή από διαιτητικό δικαστήριο.",
    ),
    "hy": (
        "Յուրաքանչյուր Կողմ պայմաններ է ստեղծում տրանսպորտի անարգել անցման համար։",
        "Ստացված տեղեկությունները չեն փոխանցվում երրորդ անձանց առանց գրավոր համաձայնության։",
        "Վեճերը լուծվում են բանակցությունների միջոցով։",
    ),
    "ka": (
        "თითოეული მხარე ქმნის პირობებს ტრანსპორტის დაუბრკოლებელი გადაადგილებისათვის.",
        "მიღებული ცნობები არ გადაეცემა მესამე პირებს წერილობითი თანხმობის გარეშე.",
        "დავები წყდება მოლაპარაკების გზით.",
    ),
    "he": (
        "כל צד ייצור תנאים למעבר חופשי של כלי רכב בגבול.",
        "המידע שהתקבל לא יועבר לצד שלישי ללא הסכמה בכתב.",
        "מחלוקות ייפתרו במשא ומתן או בבית דין לבוררות.",
    ),
    "ar": (
        "يهيئ كل طرف الظروف اللازمة لمرور المركبات عبر الحدود دون عوائق.",
        "لا يجوز نقل المعلومات المستلمة إلى الغير دون موافقة كتابية من الطرف الآخر.",
        "تسوى المنازعات عن طريق المفاوضات أو بواسطة محكمة تحكيم.",
    ),
    "fa": (
        "هر یک از طرفین شرایط عبور بدون مانع وسایل نقلیه از مرز را فراهم می‌کند.",
        "اطلاعات دریافت شده بدون رضایت کتبی طرف دیگر به اشخاص ثالث داده نمی‌شود.",
        "اختلافات از طریق مذاکره یا توسط دادگاه داوری حل و فصل می‌گردد.",
    ),
    "hi": (
        "प्रत्येक पक्ष सीमा पर वाहनों के निर्बाध आवागमन के लिए परिस्थितियाँ बनाएगा।",
        "प्राप्त जानकारी लिखित सहमति के बिना किसी तीसरे व्यक्ति को नहीं दी जाएगी।",
        "विवादों का समाधान बातचीत द्वारा, और उसके असफल होने पर मध्यस्थता न्यायालय द्वारा किया जाएगा।",
    ),
    "th": (
        "ภาคีแต่ละฝ่ายจะสร้างเงื่อนไขเพื่อให้ยานพาหนะผ่านแดนได้โดยไม่มีอุปสรรค",
        "ข้อมูลที่ได้รับจะไม่ถูกส่งต่อให้บุคคลที่สามโดยไม่ได้รับความยินยอมเป็นลายลักษณ์อักษร",
        "ข้อพิพาทจะระงับโดยการเจรจาหรือโดยศาลอนุญาโตตุลาการ",
    ),
    "zh": (
        "缔约双方应为车辆顺利通过边境创造条件,并互相通报有关情况。",
        "未经另一方书面同意,不得将所获得的资料转交给第三方使用。",
        "争端应通过谈判解决,如谈判未果,则提交仲裁法庭裁决。",
    ),
    "ja": (
        "各締約国は、車両が国境を支障なく通過することができるための条件を整える。",
        "受領した情報は、他方の締約国の書面による同意なしに第三者に伝達してはならない。",
        "紛争は、交渉によって解決し、解決しない場合には仲裁裁判所に付託する。",
    ),
    "ko": (
        "각 당사국은 차량이 국경을 지장 없이 통과할 수 있는 조건을 마련한다.",
        "접수된 정보는 다른 당사국의 서면 동의 없이 제삼자에게 전달되지 아니한다.",
        "분쟁은 교섭에 의하여 해결하며 해결되지 아니하면 중재재판소에 회부한다.",
    ),
}
# Kazakh as it was typed where the letters of Kazakh alone were not at hand.
PLAIN_KAZAKH = (
    "Казакстан Республикасынын Укиметi мен Польша Республикасынын Укиметi томенде айтылгандар туралы келiстi.",
    "Тараптар осы Келiсiмнiн орындалуына багытталган барлык шараларды кабылдайды.",
    "Казакстан Республикасынын Yкiметi каулы етедi: мына келiсiмнiн жобасы макулдансын.",
    "Келисим кол койылган куннен бастап кушине енеди жане бес жыл бойы колданылады.",
    "Бул шарттын ережелери уакытша колданылады, ал даулар келиссоздер аркылы шешиледи.",
)
