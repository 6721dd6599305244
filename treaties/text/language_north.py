"""Languages by their letters and frequent words: those of the north and some others, in Latin.

See ``language_tables`` for what a row holds.
"""

from treaties.text.language_tables import language_row

NORTH = (
    language_row(
        "lt",
        "aąbcčdeęėfghiįyjklmnoprsštuųūvzž",
        "ir į iš su dėl ar kad yra už nuo pagal tarp bei arba ne kaip šio šis ši jų jo kuris kuri"
        " šalys šalių šalis susitarimo susitarimas susitarimą susitariančiosios straipsnis"
        " sutartis respublikos vyriausybė lietuvos gali turi būti apie per po kiekviena įsigalioja"
        " valstybių dieną",
        """Lietuvos Respublikos Vyriausybė ir Slovakijos Respublikos Vyriausybė, toliau vadinamos
        Šalimis, siekdamos stiprinti draugiškus abiejų šalių santykius ir remdamosi visuotinai
        pripažintais tarptautinės teisės principais, susitarė. Šio Susitarimo tikslas yra plėtoti
        bendradarbiavimą žemės ūkio, mokslo ir švietimo srityse pagal Šalių valstybių nacionalinius
        įstatymus. Šalys užtikrina keitimąsi patirtimi ir informacija, bendrų tyrimų vykdymą. Šis
        Susitarimas įsigalioja paskutinio rašytinio pranešimo gavimo dieną ir galioja penkerius
        metus. Čia, fondas, grįžimas, būtų.""",
    ),
    language_row(
        "lv",
        "aābcčdeēfgģhiījkķlļmnņoprsštuūvzž",
        "un ar no par uz ir vai ka starp pie pēc kā tā šī šis šo līgums līguma līgumu"
        " līgumslēdzējas puses pušu puse nolīgums nolīguma vienošanās pants republikas valdība"
        " latvijas saskaņā var tiek kas tās viņu to katra spēkā stājas dienā valstu tiks",
        """Latvijas Republikas valdība un Slovākijas Republikas valdība, turpmāk sauktas Puses,
        vēlēdamās stiprināt draudzīgās attiecības starp abām valstīm un pamatojoties uz
        vispāratzītajiem starptautisko tiesību principiem, ir vienojušās par turpmāko. Šī Nolīguma
        mērķis ir attīstīt sadarbību lauksaimniecības, zinātnes un izglītības jomā saskaņā ar Pušu
        valstu tiesību aktiem. Puses nodrošina pieredzes un informācijas apmaiņu, kā arī kopīgu
        pētījumu veikšanu. Šis Nolīgums stājas spēkā dienā, kad saņemts pēdējais rakstiskais
        paziņojums, un ir spēkā piecus gadus. Ķīna, ģerbonis, fonds.""",
    ),
    language_row(
        "et",
        "abcdefghijklmnopqrsšzžtuvwõäöüxy",
        "ja ning on ei või et kui see selle käesoleva käesolev kokkuleppe kokkulepe leping"
        " lepingu pooled poolte pool poole lepinguosalised artikkel vabariigi valitsus valitsuse"
        " eesti vahel kohta kohaselt vastavalt mis kes nende tema iga võib jõustub riigi riikide"
        " päeval alates kaudu ka",
        """Eesti Vabariigi valitsus ja Slovaki Vabariigi valitsus, edaspidi pooled, soovides
        tugevdada kahe riigi vahelisi sõbralikke suhteid ning lähtudes rahvusvahelise õiguse
        üldtunnustatud põhimõtetest, on kokku leppinud järgmises. Käesoleva kokkuleppe eesmärk on
        arendada koostööd põllumajanduse, teaduse ja hariduse valdkonnas kooskõlas poolte riikide
        õigusaktidega. Pooled tagavad kogemuste ja teabe vahetuse ning ühiste uuringute tegemise.
        Käesolev kokkulepe jõustub viimase kirjaliku teate kättesaamise päeval ja kehtib viis
        aastat. Filiaal, šokk, žanr.""",
    ),
    language_row(
        "fi",
        "abcdefghijklmnopqrstuvwxyzåäö",
        "ja on ei tai että se sen tämän tämä sopimuksen sopimus sopimusta osapuolet osapuolten"
        " osapuoli sopimuspuolet artikla tasavallan hallitus hallituksen suomen välillä mukaisesti"
        " joka jotka sekä kun niiden hänen voi voimaan tulee valtion valtioiden päivänä kautta"
        " myös ovat jos",
        """Suomen tasavallan hallitus ja Slovakian tasavallan hallitus, jäljempänä osapuolet, jotka
        haluavat lujittaa maidensa välisiä ystävällisiä suhteita ja nojautuvat kansainvälisen
        oikeuden yleisesti tunnustettuihin periaatteisiin, ovat sopineet seuraavasta. Tämän
        sopimuksen tarkoituksena on kehittää yhteistyötä maatalouden, tieteen ja koulutuksen alalla
        osapuolten kansallisen lainsäädännön mukaisesti. Osapuolet huolehtivat kokemusten ja
        tietojen vaihdosta. Tämä sopimus tulee voimaan päivänä, jona viimeinen kirjallinen ilmoitus
        on vastaanotettu, ja on voimassa viisi vuotta.""",
    ),
    language_row(
        "sv",
        "abcdefghijklmnopqrstuvwxyzåäöé",
        "och i att av för den det som med på till en ett är inte om mellan eller från vid har"
        " skall ska denna detta dessa avtal avtalet parterna parternas part artikel republiken"
        " regering konungariket enligt kan får deras dess träder kraft stater staternas dag genom"
        " efter",
        """Konungariket Sveriges regering och Republiken Slovakiens regering, nedan kallade
        parterna, som önskar stärka de vänskapliga förbindelserna mellan de båda länderna, har
        kommit överens om följande. Syftet med detta avtal är att utveckla samarbetet inom
        jordbruk, vetenskap och utbildning i enlighet med parternas nationella lagstiftning.
        Parterna skall säkerställa utbyte av erfarenheter och upplysningar samt gemensam forskning.
        Detta avtal träder i kraft den dag då det sista skriftliga meddelandet har mottagits och
        gäller under fem år. Vardera parten får säga upp det.""",
    ),
    language_row(
        "no",
        "abcdefghijklmnopqrstuvwxyzæøå",
        "og i av for den det som med på til en et er ikke om mellom eller fra ved har skal denne"
        " dette disse avtale avtalen partene partenes part artikkel republikken regjering"
        " regjeringen kongeriket norge henhold kan deres dens trer kraft stater statenes dag"
        " gjennom etter å seg uten videre også være blitt",
        """Kongeriket Norges regjering og Republikken Slovakias regjering, heretter kalt partene,
        som ønsker å styrke de vennskapelige forbindelsene mellom de to landene, er blitt enige om
        følgende. Formålet med denne avtalen er å utvikle samarbeidet innen landbruk, vitenskap og
        utdanning i samsvar med partenes nasjonale lovgivning. Partene skal sørge for utveksling av
        erfaringer og opplysninger og for felles forskning. Denne avtalen trer i kraft den dagen
        den siste skriftlige meddelelsen er mottatt, og gjelder i fem år. Hver av partene kan si
        den opp.""",
    ),
    language_row(
        "da",
        "abcdefghijklmnopqrstuvwxyzæøå",
        "og i af for den det som med på til en et er ikke om mellem eller fra ved har skal denne"
        " dette disse aftale aftalen parterne parternes part artikel republikken regering"
        " kongeriget danmark henhold kan deres dens træder kraft stater staternes dag gennem efter"
        " at sig uden videre også være blevet",
        """Kongeriget Danmarks regering og Republikken Slovakiets regering, herefter kaldet
        parterne, der ønsker at styrke de venskabelige forbindelser mellem de to lande, er blevet
        enige om følgende. Formålet med denne aftale er at udvikle samarbejdet inden for landbrug,
        videnskab og uddannelse i overensstemmelse med parternes nationale lovgivning. Parterne
        skal sørge for udveksling af erfaringer og oplysninger og for fælles forskning. Denne
        aftale træder i kraft den dag, hvor den sidste skriftlige meddelelse er modtaget, og gælder
        i fem år. Hver af parterne kan opsige den.""",
    ),
    language_row(
        "hr",
        "abcčćdđefghijklmnoprsštuvzž",
        "i u na za od sa s po se da ne pri između ili koji koja koje kao ako može sporazum"
        " sporazuma sporazumu stranke stranaka stranka strane strana članak članka član ugovor"
        " ugovora ugovorne republike republika vlada vlade hrvatske srbije ovog ovaj ove je su"
        " biti u skladu sa snagu dana države njihove o te",
        """Vlada Republike Hrvatske i Vlada Slovačke Republike, u daljnjem tekstu stranke, želeći
        učvrstiti prijateljske odnose između dviju zemalja i polazeći od općeprihvaćenih načela
        međunarodnog prava, sporazumjele su se kako slijedi. Cilj ovog Sporazuma je razvoj suradnje
        u području poljoprivrede, znanosti i obrazovanja u skladu s nacionalnim zakonodavstvom
        država stranaka. Stranke osiguravaju razmjenu iskustava i informacija te provođenje
        zajedničkih istraživanja. Ovaj Sporazum stupa na snagu danom primitka posljednje pisane
        obavijesti i ostaje na snazi pet godina. Funkcija.""",
    ),
    language_row(
        "sl",
        "abcčdefghijklmnoprsštuvzž",
        "in v na za od z s po se da ne pri med ali ki kot če lahko sporazum sporazuma sporazumu"
        " pogodbenici pogodbenic pogodbenica pogodba člen republike republika vlada slovenije tega"
        " ta te je so skladu veljati dan države njune o iz bo ju",
        """Vlada Republike Slovenije in Vlada Slovaške republike, v nadaljnjem besedilu
        pogodbenici, sta se v želji, da bi okrepili prijateljske odnose med državama, in ob
        upoštevanju splošno priznanih načel mednarodnega prava dogovorili, kot sledi. Namen tega
        sporazuma je razvijati sodelovanje na področju kmetijstva, znanosti in izobraževanja v
        skladu z notranjo zakonodajo pogodbenic. Pogodbenici zagotavljata izmenjavo izkušenj in
        informacij ter izvajanje skupnih raziskav. Ta sporazum začne veljati z dnem prejema
        zadnjega pisnega obvestila in velja pet let. Fundacija, himna.""",
    ),
    language_row(
        "sq",
        "abcçdeëfghijklmnopqrstuvxyz",
        "dhe e të i në për me nga se një është janë ndërmjet midis ose si që kjo ky kësaj këtij"
        " marrëveshje marrëveshja marrëveshjes palët palëve pala neni republikës republika qeveria"
        " shqipërisë mund do tyre tij sipas pajtim hyn fuqi shteteve datën çdo kontraktuese",
        """Qeveria e Republikës së Shqipërisë dhe Qeveria e Republikës Sllovake, në vijim të
        quajtura Palët, me dëshirën për të forcuar marrëdhëniet miqësore ndërmjet dy vendeve, ranë
        dakord për sa vijon. Qëllimi i kësaj Marrëveshjeje është zhvillimi i bashkëpunimit në
        fushën e bujqësisë, shkencës dhe arsimit, në përputhje me legjislacionin e brendshëm të
        Palëve. Palët sigurojnë shkëmbimin e përvojës dhe të informacionit. Kjo Marrëveshje hyn në
        fuqi në datën e marrjes së njoftimit të fundit me shkrim dhe qëndron në fuqi për pesë vjet.
        Xhaxhai, gjyqi, çështje.""",
    ),
    language_row(
        "id",
        "abcdefghijklmnopqrstuvwxyz",
        "dan yang di dari untuk dengan dalam pada ini itu oleh akan atau antara tidak sebagai"
        " para pihak persetujuan perjanjian republik pemerintah indonesia pasal sesuai dapat"
        " setiap telah kepada adalah harus ke tanggal berlaku negara",
        """Pemerintah Republik Indonesia dan Pemerintah Republik Slowakia, selanjutnya disebut Para
        Pihak, berhasrat untuk mempererat hubungan persahabatan antara kedua negara, telah
        menyetujui hal berikut. Tujuan Persetujuan ini adalah untuk mengembangkan kerja sama di
        bidang pertanian, ilmu pengetahuan dan pendidikan sesuai dengan peraturan
        perundang-undangan nasional Para Pihak. Para Pihak menjamin pertukaran pengalaman dan
        informasi. Persetujuan ini mulai berlaku pada tanggal penerimaan pemberitahuan tertulis
        yang terakhir dan berlaku selama lima tahun.""",
    ),
    language_row(
        "vi",
        "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        "và của các trong cho với là được có này về theo bên những một không hoặc giữa hai hiệp"
        " định điều cộng hòa chính phủ nước việt nam sẽ khi từ đã để đến ngày mỗi hiệu lực",
        """Chính phủ nước Cộng hòa xã hội chủ nghĩa Việt Nam và Chính phủ nước Cộng hòa
        Xlô-va-ki-a, sau đây gọi là các Bên, mong muốn củng cố quan hệ hữu nghị giữa hai nước, đã
        thỏa thuận như sau. Mục đích của Hiệp định này là phát triển hợp tác trong lĩnh vực nông
        nghiệp, khoa học và giáo dục phù hợp với pháp luật của các Bên. Các Bên bảo đảm trao đổi
        kinh nghiệm và thông tin. Hiệp định này có hiệu lực kể từ ngày nhận được thông báo cuối
        cùng bằng văn bản và có giá trị trong thời hạn năm năm.""",
    ),
)
