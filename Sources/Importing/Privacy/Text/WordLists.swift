/// Words that are no names, one blank apart; umlauts may be written either way.
enum WordLists {
    /// With one of these a name is that of a place, a school or a hall, not of a person.
    static let placeWords = """
        straße str weg platz allee gasse ring damm ufer chaussee promenade steig stieg pfad markt tor brücke berg burg dorf
        stadt bad sankt st groß klein gross ober unter nieder neu alt nord süd ost west mitte insel see hafen wald park
        garten schule grundschule oberschule hauptschule realschule gesamtschule gymnasium kita hort kindergarten halle
        sporthalle turnhalle haus heim jugendhaus jugendzentrum klinik krankenhaus kirche gemeinde kapelle friedhof
        stift stiftung verein club siedlung kiez viertel quartier bahnhof hof koog kreis landkreis bezirk ortsteil
        universität hochschule institut akademie bibliothek museum theater denkmal kaserne wache station gmbh ag ev
        street road avenue square school hall church park day tag fest feiertag christi himmelfahrt heide moor tal
        universitaetsklinikum klinikum center centre zentrum markthalle schwimmbad freibad hallenbad
        """

    /// At least two of them, among six words or more, make a sentence.
    static let functionWords = """
        der die das des dem den ein eine einer eines einem einen und oder aber nicht kein keine ist sind war waren wird
        wurde wurden worden hat haben hatte hatten kann konnte soll sollte will wollte muss musste mit nach von vor bei aus
        über unter zwischen gegen durch ohne auf im in am an zu zum zur für um er sie es wir ihr ich ihm ihn ihre seine
        sein sich als wie wenn dass weil da dort dann noch nur auch schon sehr beim vom ins bis seit während wegen
        the and was were is are has have had of to on with by his her he she they from at for not who which that this
        but after before when because been said told
        """

    /// Roads with numbers, and places that end like streets.
    static let noStreets = """
        bundesstraße kreisstraße landesstraße staatsstraße landstraße spielplatz sportplatz parkplatz bolzplatz
        arbeitsplatz sitzplatz stellplatz rastplatz schulweg radweg umweg feldweg gehweg nachweis beitrag spring
        """

    /// Who takes part in an incident: behind such a word a name is that of a person.
    static let parties = """
        geschädigte geschädigter geschädigten geschädigtem gesch beschuldigte beschuldigter beschuldigten beschuldigtem
        tatverdächtige tatverdächtiger tatverdächtigen täter täterin opfer zeuge zeugin zeugen anzeigeerstatter
        anzeigeerstatterin anzeigende anzeigender verletzte verletzter verletzten betroffene betroffener betroffenen
        victim suspect witness complainant offender accused
        """

    /// District codes of licence plates (Fahrzeug-Zulassungsverordnung, annex 1), also older ones still driven.
    static let plateDistricts = """
        A AA AB ABG AC AE AH AIB AIC AK ALF ALZ AM AN ANA ANG ANK AP APD ARN ART AS ASL ASZ AT AU AUR AW AZ AZE B BA BAD
        BAR BB BBG BBL BC BCH BE BED BEI BEL BER BF BGD BGL BH BI BID BIN BIR BIT BIW BK BKS BL BLB BLK BM BN BNA BO BÖ BOG
        BOH BOR BOT BRA BRB BRG BRI BRK BRL BRV BS BSB BSK BT BTF BÜD BÜR BÜS BÜZ BW BWL BYL BZ BZA C CA CAS CB CE CHA CLP
        CLZ CO COC COE CR CUX CW D DA DAH DAN DAU DB DBR DD DE DEG DEL DGF DH DI DIL DIN DIZ DKB DL DLG DM DN DO DON DS DU
        DUD DÜW DW DZ E EA EB EBE EBN EBS ECK ED EE EF EG EH EI EIC EIH EIL EIN EIS EL EM EMD EMS EN ER ERB ERH ERK ERZ ES
        ESB ESW EU EUT EW F FB FD FDB FDS FEU FF FFB FG FI FKB FL FLÖ FN FO FOR FR FRG FRI FRW FS FT FTL FÜ FÜS FW FZ G GA
        GAN GAP GC GD GDB GE GEL GEM GEO GER GF GG GHA GHC GI GK GL GLA GM GMN GN GNT GÖ GOA GOH GP GR GRA GRH GRI GRM GRS
        GRZ GS GT GTH GÜ GUB GUN GV GVM GW GZ H HA HAB HAL HAM HAS HB HBN HBS HC HCH HD HDH HDL HE HEB HEF HEI HEL HER HET
        HF HG HGN HGW HH HHM HI HIG HIP HK HL HM HMÜ HN HO HOG HOH HOL HOM HOR HÖS HOT HP HR HRO HS HSK HST HU HUS HV HVL HW
        HWI HX HY HZ IGB IK IL ILL IN IZ J JB JE JL JÜL K KA KB KC KE KEH KEL KEM KF KG KH KI KIB KK KL KLE KLZ KM KN KO KÖN
        KÖT KR KRU KS KT KU KÜN KUS KW KY KYF L LA LAN LAU LB LBS LBZ LC LD LDK LDS LEO LER LEV LF LG LH LI LIB LIF LIN LIP
        LL LM LN LÖ LÖB LOS LP LR LRO LSA LSN LSZ LU LÜD LÜN LUP LWL M MA MAB MAI MAK MAL MB MC MD ME MED MEG MEI MEK MEL
        MEP MER MET MG MGH MGN MH MHL MI MIL MK MKK ML MM MN MO MOD MOL MON MOS MQ MR MS MSE MSH MSP MST MTK MTL MÜ MÜB MÜL
        MÜN MÜR MVL MW MY MYK MZ MZG N NAB NAI NAU NB ND NDH NE NEA NEB NEC NEN NES NEW NF NH NI NK NL NM NMB NMS NÖ NOH NOL
        NOM NOR NP NR NRÜ NRW NT NU NVP NW NWM NY NZ OA OAL OB OBB OBG OC OCH OD OE OF OG OH OHA OHV OHZ OK OL OP OPR OS OSL
        OTW OVI OVL OVP OZ P PA PAF PAN PAR PB PCH PE PEG PF PI PIR PL PLÖ PM PN PR PRÜ PS PW PZ QFT QLB R RA RC RD RDG RE
        REG REH REI RG RH RI RID RIE RL RM RO ROD ROF ROK ROL ROS ROT ROW RS RSL RT RU RÜD RÜG RV RW RZ S SAB SAD SAL SAN SAW
        SB SBG SBK SC SCZ SDH SDL SDT SE SEB SEE SEF SEL SFB SFT SG SGH SHA SHG SHK SHL SI SIG SIM SK SL SLE SLF SLK SLN SLS
        SLÜ SLZ SM SN SO SOB SOG SOK SÖM SON SP SPB SPN SR SRB SRO ST STA STB STD STE STL STO SU SUL SÜW SW SWA SY SZ SZB TBB
        TDO TE TET TF TG THL THW TIR TO TÖL TP TR TS TT TÜ TUT UE UEM UFF UH UL UM UN USI V VAI VB VEC VER VG VIB VIE VIT VK
        VOH VR VS W WA WAF WAK WAN WAT WB WBS WDA WE WEB WEG WEL WEN WER WES WF WG WHV WI WIL WIS WIT WIZ WK WL WLG WM WMS WN
        WND WO WOB WOH WOL WOR WOS WR WRN WS WSF WST WSW WT WTL WTM WÜ WUG WÜM WUN WUR WW WZ WZL X Y Z ZE ZEL ZI ZIG ZP ZR ZW
        ZZ
        """
}
