"""Languages by their letters and frequent words: those in Latin letters.

See ``language_tables`` for what a row holds. Kazakh in Latin letters has a row of its own, too: the
portal cannot read it, and it must not pass for Turkish or Uzbek, so its code is the undetermined.
"""

from treaties.text.language_tables import language_row

PLAIN_LETTERS = "abcdefghijklmnopqrstuvwxyz"

ENGLISH = language_row(
    "en",
    PLAIN_LETTERS,
    "the of and to in for on by or with shall be this that its is are as at between from not any"
    " may which it agreement party parties article contracting state states government republic"
    " kazakhstan other such under has have into force treaty convention protocol chapter section"
    " accordance date entry each other their an a law resolution decree done languages text"
    " paragraph purposes present his following all if will no than upon excellency honour"
    " memorandum declaration charter annex unofficial translation president prime minister draft"
    " note",
    """The Government of the Republic of Kazakhstan and the Government of the Republic of Austria,
    hereinafter referred to as the Parties, striving to strengthen the friendly relations between
    the two countries and proceeding from the generally recognised principles of international law,
    have agreed as follows. The purpose of this Agreement is to develop cooperation in agriculture,
    science and education in accordance with the national legislation of the States of the Parties.
    The Parties shall ensure the exchange of experience and information, joint research and the
    training of specialists. Each Party shall designate a competent authority responsible for the
    execution of this Agreement and shall notify the other Party thereof through the diplomatic
    channels. The competent authorities shall give a reply within thirty days of the receipt of a
    request. The execution of a request may be refused if it is likely to prejudice the sovereignty
    or security of the State. This Agreement shall enter into force on the date of receipt of the
    last written notification that the internal procedures required have been completed, for a
    period of five years.""",
)
LATIN = (
    language_row(
        "und",
        PLAIN_LETTERS + "äöüğıñşū",
        "jäne men pen ben turaly tūraly osy üşın arasyndağy boiynşa bolyp tabylady taraptar"
        " taraptardyñ kelısım kelısımnıñ şart bap jyly jylğy qazaqstan respublikasynyñ ükımetı"
        " ükımetınıñ nemese onyñ olardyñ eger keiın küşıne enedı bastap retınde sondai aq ekı bır"
        " barlyq tiıs",
        """Qazaqstan Respublikasynyñ Ükımetı men Slovakiia Respublikasynyñ Ükımetı, būdan ärı
        Taraptar dep atalatyndar, ekı el arasyndağy dostyq qatynastardy nyğaituğa ūmtyla otyryp,
        tömendegıler turaly kelıstı. Osy Kelısımnıñ maqsaty Taraptar memleketterınıñ ūlttyq
        zañnamasyna säikes auyl şaruaşylyğy, ğylym jäne bılım beru salasyndağy yntymaqtastyqty
        damytu bolyp tabylady. Taraptar täjıribe jäne aqparat almasudy qamtamasyz etedı. Osy
        Kelısım soñğy jazbaşa habarlama alynğan künnen bastap küşıne enedı jäne bes jyl boiy
        qoldanylady.""",
    ),
    language_row(
        "uz",
        "abcdefghijklmnopqrstuvxyzʻʼ",
        "va bilan uchun boʻyicha bo yicha haqida toʻgʻrisida to g ushbu bu mazkur orqali bitim"
        " bitimning bitimga kelishuv shartnoma shartnomaning tomonlar tomonlarning tomon"
        " oʻzbekiston zbekiston respublikasi respublikasining hukumati davlat hamda yoki uning"
        " ularning agar keyin kuchga kiradi oʻrtasida oʻrtasidagi rtasida modda sifatida"
        " shuningdek ikki bir barcha kerak boʻladi qilish yil muvofiq har boshlab hisoblanadi"
        " qonun o",
        """Oʻzbekiston Respublikasi Hukumati va Slovakiya Respublikasi Hukumati, keyingi oʻrinlarda
        Tomonlar deb ataluvchilar, ikki mamlakat oʻrtasidagi doʻstona munosabatlarni
        mustahkamlashga intilib, quyidagilar toʻgʻrisida kelishib oldilar. Ushbu Bitimning maqsadi
        Tomonlar davlatlarining milliy qonunchiligiga muvofiq qishloq xoʻjaligi, fan va taʼlim
        sohasidagi hamkorlikni rivojlantirishdan iborat. Tomonlar tajriba va axborot almashishni
        taʼminlaydilar. Ushbu Bitim uning kuchga kirishi uchun zarur boʻlgan ichki
        rasmiyatchiliklar bajarilganligi haqidagi oxirgi yozma bildirishnoma olingan kundan boshlab
        kuchga kiradi va besh yil davomida amal qiladi.""",
    ),
    language_row(
        "az",
        "abcçdeəfgğhxıijkqlmnoöprsştuüvyz",
        "və ilə üçün üzrə haqqında bu həmin vasitəsilə saziş sazişin müqavilə müqavilənin"
        " tərəflər tərəflərin azərbaycan respublikası respublikasının hökuməti dövlət ya da onun"
        " onların əgər sonra qüvvəyə minir arasında maddə kimi habelə iki bir bütün olur olan"
        " edilir il əsasən müvafiq gündən hər",
        """Azərbaycan Respublikasının Hökuməti və Slovakiya Respublikasının Hökuməti, bundan sonra
        Tərəflər adlandırılaraq, iki ölkə arasında dostluq münasibətlərini möhkəmləndirməyə
        çalışaraq, aşağıdakılar haqqında razılığa gəldilər. Bu Sazişin məqsədi Tərəflərin
        dövlətlərinin milli qanunvericiliyinə müvafiq olaraq kənd təsərrüfatı, elm və təhsil
        sahəsində əməkdaşlığın inkişaf etdirilməsidir. Tərəflər təcrübə və məlumat mübadiləsini
        təmin edirlər. Bu Saziş onun qüvvəyə minməsi üçün zəruri olan daxili prosedurların yerinə
        yetirilməsi barədə son yazılı bildirişin alındığı gündən qüvvəyə minir və beş il müddətinə
        qüvvədə qalır.""",
    ),
    language_row(
        "tk",
        "abçdeäfghijžklmnňoöprsştuüwyýz",
        "we bilen üçin boýunça hakynda bu şu arkaly ylalaşyk ylalaşygyň şertnama taraplar"
        " taraplaryň türkmenistan türkmenistanyň respublikasynyň hökümeti döwlet ýa da onuň olaryň"
        " eger soň güýje girýär arasynda arasyndaky madda hökmünde şeýle hem iki bir ähli bolmaly"
        " bolar ýyl bolup durýar gününden",
        """Türkmenistanyň Hökümeti bilen Slowakiýa Respublikasynyň Hökümeti, mundan beýläk Taraplar
        diýlip atlandyrylýanlar, iki ýurduň arasyndaky dostlukly gatnaşyklary pugtalandyrmaga
        ymtylyp, aşakdakylar hakynda ylalaşdylar. Şu Ylalaşygyň maksady Taraplaryň döwletleriniň
        milli kanunçylygyna laýyklykda oba hojalygy, ylym we bilim çäginde hyzmatdaşlygy
        ösdürmekden ybaratdyr. Taraplar tejribe we maglumat alyşmagy üpjün edýärler. Şu Ylalaşyk
        içki düzgünleriň ýerine ýetirilendigi hakynda soňky ýazmaça habarnama alnan gününden güýje
        girýär we bäş ýylyň dowamynda hereket edýär. Žurnal.""",
    ),
    language_row(
        "tr",
        "abcçdefgğhıijklmnoöprsştuüvyzâî",
        "ve ile için bu hakkında arasında ilişkin olarak anlaşma anlaşmanın anlaşmada taraflar"
        " tarafların taraf türkiye cumhuriyeti hükümeti devlet veya onun eğer sonra yürürlüğe"
        " girer madde gibi ayrıca iki bir tüm olan olacaktır edilir yıl da de işbu akit tarafından"
        " uyarınca her gün diğer ya cumhuriyetinin tarihinden itibaren",
        """Türkiye Cumhuriyeti Hükümeti ile Slovakya Cumhuriyeti Hükümeti, bundan sonra Taraflar
        olarak anılacaktır, iki ülke arasındaki dostluk ilişkilerini güçlendirmeyi arzu ederek,
        aşağıdaki hususlarda anlaşmışlardır. Bu Anlaşmanın amacı, Tarafların ulusal mevzuatına
        uygun olarak tarım, bilim ve eğitim alanlarında işbirliğini geliştirmektir. Taraflar
        deneyim ve bilgi değişimini, ortak araştırmalar yapılmasını ve uzmanların yetiştirilmesini
        sağlarlar. Bu Anlaşma, yürürlüğe girmesi için gerekli iç işlemlerin tamamlandığına dair son
        yazılı bildirimin alındığı tarihte yürürlüğe girer ve beş yıl süreyle yürürlükte kalır.
        Fıkra, hâkim, jandarma.""",
    ),
    language_row(
        "fr",
        PLAIN_LETTERS + "àâæçéèêëîïôœùûüÿ",
        "le la les des du de et à en dans pour par sur que qui ou où un une au aux est sont entre"
        " avec présent présente accord parties partie république gouvernement article traité"
        " contractantes contractante conformément ne pas ce cette d l il sa ses leur leurs son ont"
        " date vigueur état états peut tout toute été convention",
        """Le Gouvernement de la République française et le Gouvernement de la République slovaque,
        ci-après dénommés les Parties, désireux de renforcer les relations d'amitié entre les deux
        pays et se fondant sur les principes généralement reconnus du droit international, sont
        convenus de ce qui suit. Le présent Accord a pour objet de développer la coopération dans
        les domaines de l'agriculture, de la science et de l'éducation, conformément à la
        législation nationale des États des Parties. Les Parties assurent l'échange d'expériences
        et d'informations. Le présent Accord entre en vigueur à la date de réception de la dernière
        notification écrite et demeure en vigueur pendant cinq ans.""",
    ),
    language_row(
        "de",
        PLAIN_LETTERS + "äöüß",
        "der die das und in den von zu mit für auf des dem im ist sind nicht ein eine einer eines"
        " zur zum nach über oder als bei durch dieses diesem dieser abkommen abkommens"
        " vertragsparteien vertragspartei vertrag artikel regierung republik zwischen werden wird"
        " wurde kann auch sich aus an bis gemäß kraft tritt staaten am haben",
        """Die Regierung der Bundesrepublik Deutschland und die Regierung der Slowakischen
        Republik, im Folgenden als Vertragsparteien bezeichnet, in dem Bestreben, die
        freundschaftlichen Beziehungen zwischen den beiden Ländern zu festigen, sind wie folgt
        übereingekommen. Ziel dieses Abkommens ist die Entwicklung der Zusammenarbeit auf den
        Gebieten der Landwirtschaft, der Wissenschaft und der Bildung gemäß den innerstaatlichen
        Rechtsvorschriften. Die Vertragsparteien gewährleisten den Austausch von Erfahrungen und
        Informationen sowie gemeinsame Forschungen. Dieses Abkommen tritt am Tag des Eingangs der
        letzten schriftlichen Notifikation in Kraft und gilt fünf Jahre.""",
    ),
    language_row(
        "es",
        PLAIN_LETTERS + "áéíñóúü",
        "el la los las de del y en a para por con que se un una al es son entre no o su sus lo"
        " como más presente acuerdo partes parte república gobierno artículo tratado convenio"
        " contratantes conformidad será serán este esta fecha vigor estado estados podrá cada ha",
        """El Gobierno del Reino de España y el Gobierno de la República Eslovaca, en adelante
        denominados las Partes, deseosos de fortalecer las relaciones de amistad entre los dos
        países y basándose en los principios generalmente reconocidos del derecho internacional,
        han convenido lo siguiente. El presente Acuerdo tiene por objeto desarrollar la cooperación
        en los ámbitos de la agricultura, la ciencia y la educación, de conformidad con la
        legislación nacional de las Partes. Las Partes garantizarán el intercambio de experiencias
        e información. El presente Acuerdo entrará en vigor en la fecha de recepción de la última
        notificación escrita y tendrá una duración de cinco años.""",
    ),
    language_row(
        "it",
        PLAIN_LETTERS + "àèéìòù",
        "il la lo i gli le di del della dei delle dell e in a per con che si un una al alla è"
        " sono tra fra non o da dal nel nella come presente accordo parti parte repubblica governo"
        " articolo trattato convenzione contraenti conformità sarà questo ai degli su data vigore"
        " stato stati può ciascuna ed sul",
        """Il Governo della Repubblica Italiana e il Governo della Repubblica Slovacca, di seguito
        denominati le Parti, desiderosi di rafforzare le relazioni di amicizia tra i due Paesi e
        basandosi sui principi generalmente riconosciuti del diritto internazionale, hanno
        convenuto quanto segue. Il presente Accordo ha lo scopo di sviluppare la cooperazione nei
        settori dell'agricoltura, della scienza e dell'istruzione, in conformità con la
        legislazione nazionale delle Parti. Le Parti assicurano lo scambio di esperienze e di
        informazioni. Il presente Accordo entrerà in vigore alla data di ricezione dell'ultima
        notifica scritta e avrà una durata di cinque anni.""",
    ),
    language_row(
        "pt",
        PLAIN_LETTERS + "áâãàçéêíóôõú",
        "o a os as de do da dos das e em no na nos nas para por com que se um uma ao à é são"
        " entre não ou pelo pela sua seu presente acordo partes parte república governo artigo"
        " tratado convenção contratantes conformidade será este esta data vigor estado estados"
        " poderá cada",
        """O Governo da República Portuguesa e o Governo da República Eslovaca, doravante
        denominados Partes, desejosos de fortalecer as relações de amizade entre os dois países e
        baseando-se nos princípios geralmente reconhecidos do direito internacional, acordaram o
        seguinte. O presente Acordo tem por objeto desenvolver a cooperação nos domínios da
        agricultura, da ciência e da educação, em conformidade com a legislação nacional das
        Partes. As Partes asseguram o intercâmbio de experiências e informações. O presente Acordo
        entrará em vigor na data da receção da última notificação escrita e terá a duração de cinco
        anos.""",
    ),
    language_row(
        "nl",
        PLAIN_LETTERS + "ëïéèó",
        "de het een en van in op te voor met dat die is zijn aan door bij of als tot uit tussen"
        " om ten verdrag verdragsluitende partijen partij overeenkomst artikel regering koninkrijk"
        " republiek deze dit niet wordt worden kan overeenkomstig treedt werking staat staten der"
        " indien hun over",
        """De Regering van het Koninkrijk der Nederlanden en de Regering van de Slowaakse
        Republiek, hierna te noemen de Partijen, geleid door de wens de vriendschappelijke
        betrekkingen tussen de beide landen te versterken, zijn het volgende overeengekomen. Het
        doel van deze Overeenkomst is de ontwikkeling van de samenwerking op het gebied van
        landbouw, wetenschap en onderwijs, overeenkomstig de nationale wetgeving van de Partijen.
        De Partijen waarborgen de uitwisseling van ervaring en gegevens. Deze Overeenkomst treedt
        in werking op de datum van ontvangst van de laatste schriftelijke kennisgeving en blijft
        vijf jaar van kracht.""",
    ),
    language_row(
        "pl",
        "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż",
        "i w z na do o nie się że jest przez od za dla oraz lub po przy między a jak jego ich"
        " który która które niniejsza niniejszej umowa umowy stron strony strona artykuł"
        " rzeczypospolitej rząd polskiej republiki zgodnie każda może będzie ze umawiające życie w"
        " wejdzie dnia państw tej",
        """Rząd Rzeczypospolitej Polskiej i Rząd Republiki Słowackiej, zwane dalej Stronami, dążąc
        do umacniania przyjaznych stosunków między obu krajami oraz opierając się na powszechnie
        uznanych zasadach prawa międzynarodowego, uzgodniły, co następuje. Celem niniejszej Umowy
        jest rozwijanie współpracy w dziedzinie rolnictwa, nauki i oświaty zgodnie z ustawodawstwem
        wewnętrznym państw Stron. Strony zapewniają wymianę doświadczeń i informacji oraz
        prowadzenie wspólnych badań. Niniejsza Umowa wejdzie w życie z dniem otrzymania ostatniej
        pisemnej notyfikacji i będzie obowiązywać przez pięć lat. Każda ze Stron może ją
        wypowiedzieć.""",
    ),
    language_row(
        "cs",
        "aábcčdďeéěfghiíjklmnňoópqrřsštťuúůvwxyýzž",
        "a v na o z s se je že do pro od za k nebo po při mezi podle jak jeho jejich který která"
        " které této tato dohoda dohody smluvní strany stran strana smlouva smlouvy článek"
        " republiky republika vláda české jsou bude může není s ve této vstoupí platnost dne ze"
        " byly být států jako",
        """Vláda České republiky a vláda Slovinské republiky, dále jen smluvní strany, vedeny
        snahou upevňovat přátelské vztahy mezi oběma zeměmi a vycházejíce z obecně uznávaných zásad
        mezinárodního práva, se dohodly na následujícím. Účelem této Dohody je rozvíjet spolupráci
        v oblasti zemědělství, vědy a vzdělávání v souladu s vnitrostátními právními předpisy
        smluvních stran. Smluvní strany zajistí výměnu zkušeností a informací a provádění
        společného výzkumu. Tato Dohoda vstoupí v platnost dnem doručení poslední písemné nóty a
        zůstane v platnosti po dobu pěti let. Může být ukončena, jestliže to oznámí kterákoli
        strana.""",
    ),
    language_row(
        "sk",
        "aáäbcčdďeéfghiíjklĺľmnňoóôpqrŕsštťuúvwxyýzž",
        "a v na o z s sa je že do pre od za k alebo po pri medzi podľa ako jeho ich ktorý ktorá"
        " ktoré tejto táto dohoda dohody zmluvné strany strán strana zmluva zmluvy článok"
        " republiky republika vláda slovenskej sú bude môže nie so vo nadobudne platnosť dňom zo"
        " boli byť štátov",
        """Vláda Slovenskej republiky a vláda Maďarska, ďalej len zmluvné strany, vedené snahou
        upevňovať priateľské vzťahy medzi oboma krajinami a vychádzajúc zo všeobecne uznávaných
        zásad medzinárodného práva, sa dohodli takto. Cieľom tejto Dohody je rozvíjať spoluprácu v
        oblasti poľnohospodárstva, vedy a vzdelávania v súlade s vnútroštátnymi právnymi predpismi
        zmluvných strán. Zmluvné strany zabezpečia výmenu skúseností a informácií a vykonávanie
        spoločného výskumu. Táto Dohoda nadobudne platnosť dňom doručenia poslednej písomnej nóty a
        zostane v platnosti päť rokov. Môže sa vypovedať, ak to oznámi ktorákoľvek strana.""",
    ),
    language_row(
        "hu",
        "aábcdeéfghiíjklmnoóöőpqrstuúüűvwxyz",
        "a az és hogy nem is egy ez vagy között szóló szerint valamint által mint meg jelen"
        " megállapodás megállapodást felek fél szerződő egyezmény cikk köztársaság kormánya"
        " magyarország magyar ezen minden illetve kell lehet amely hatályba lép napon e ha azt"
        " államok",
        """Magyarország Kormánya és a Szlovák Köztársaság Kormánya, a továbbiakban a Felek, attól
        az óhajtól vezérelve, hogy megerősítsék a két ország közötti baráti kapcsolatokat, az
        alábbiakban állapodtak meg. A jelen Megállapodás célja a mezőgazdaság, a tudomány és az
        oktatás területén folytatott együttműködés fejlesztése a Felek nemzeti jogszabályainak
        megfelelően. A Felek biztosítják a tapasztalatok és az információk cseréjét, valamint közös
        kutatások végzését. A jelen Megállapodás az utolsó írásbeli értesítés kézhezvételének
        napján lép hatályba, és öt évig marad hatályban. Bármelyik Fél felmondhatja, ha szükségét
        látja; gyűlések, időről időre.""",
    ),
    language_row(
        "ro",
        "aăâbcdefghiîjklmnopqrsștțuvwxyzşţ",
        "și şi de la în a al ale pe cu din pentru prin care se un o este sunt între nu sau lor sa"
        " său ca prezentul prezentului acord acordul acordului părți părţi părțile părţile partea"
        " articolul republica republicii guvernul român tratat convenția contractante conformitate"
        " va fi fiecare vigoare data statelor acest această",
        """Guvernul României și Guvernul Republicii Slovace, denumite în continuare Părți, dorind
        să întărească relațiile de prietenie dintre cele două țări și pornind de la principiile
        unanim recunoscute ale dreptului internațional, au convenit asupra celor ce urmează. Scopul
        prezentului Acord este dezvoltarea cooperării în domeniul agriculturii, științei și
        educației, în conformitate cu legislația națională a statelor Părților. Părțile asigură
        schimbul de experiență și de informații. Prezentul Acord va intra în vigoare la data
        primirii ultimei notificări scrise și va fi valabil pe o perioadă de cinci ani.""",
    ),
)
