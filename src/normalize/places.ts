/** Cities whose name alone, before a dash, is a dateline. Others need an agency, a date or a double hyphen. */
export const PLACES: ReadonlySet<string> = new Set(
  (
    'ABU DHABI|ADDIS ABABA|ALGIERS|AMMAN|AMSTERDAM|ANKARA|ATHENS|ATLANTA|BAGHDAD|BALTIMORE|BANGKOK|BEIJING|BEIRUT|' +
    'BELGRADE|BERLIN|BOGOTA|BOGOTÁ|BOSTON|BRASILIA|BRASÍLIA|BRUSSELS|BUCHAREST|BUDAPEST|BUENOS AIRES|BUSAN|CAIRO|' +
    'CANBERRA|CARACAS|CHICAGO|CLEVELAND|COLOMBO|COPENHAGEN|DAEGU|DAEJEON|DAKAR|DALLAS|DAMASCUS|DENVER|DETROIT|DHAKA|' +
    'DOHA|DUBAI|DUBLIN|FRANKFURT|GENEVA|GWANGJU|HANOI|HARARE|HAVANA|HELSINKI|HONG KONG|HONOLULU|HOUSTON|INCHEON|' +
    'ISLAMABAD|ISTANBUL|JAKARTA|JEJU|JERUSALEM|JOHANNESBURG|KABUL|KATHMANDU|KHARTOUM|KINSHASA|KUALA LUMPUR|KUWAIT CITY|' +
    'KYIV|LAGOS|LAS VEGAS|LIMA|LISBON|LONDON|LOS ANGELES|MADRID|MANILA|MELBOURNE|MEXICO CITY|MIAMI|MILAN|MILWAUKEE|' +
    'MINNEAPOLIS|MONTREAL|MOSCOW|MUMBAI|MUNICH|NAIROBI|NEW DELHI|NEW ORLEANS|NEW YORK|OKLAHOMA CITY|OSLO|OTTAWA|' +
    'PANAMA CITY|PANMUNJOM|PARIS|PHILADELPHIA|PHNOM PENH|PHOENIX|PITTSBURGH|PRAGUE|PRETORIA|PYONGYANG|QUITO|RIGA|' +
    'RIO DE JANEIRO|RIYADH|ROME|SALT LAKE CITY|SAN ANTONIO|SAN DIEGO|SAN FRANCISCO|SANTIAGO|SAO PAULO|SÃO PAULO|' +
    'SARAJEVO|SEATTLE|SEJONG|SEOUL|SHANGHAI|SHENZHEN|SINGAPORE|SOFIA|ST. LOUIS|STOCKHOLM|SUWON|SYDNEY|TAIPEI|TALLINN|' +
    'TASHKENT|TBILISI|TEHRAN|TEL AVIV|TIRANA|TOKYO|TORONTO|TRIPOLI|TUNIS|ULAANBAATAR|ULSAN|UNITED NATIONS|VATICAN CITY|' +
    'VIENNA|VILNIUS|VLADIVOSTOK|WARSAW|WASHINGTON|YANGON|YEREVAN|ZAGREB|ZURICH'
  ).split('|'),
);

/** Words in capitals that stand before a dash and are no place. */
export const NO_PLACES: ReadonlySet<string> = new Set(
  (
    'AI|ASEAN|BBC|BREXIT|BTS|CIA|CNN|COVID|COVID-19|DPRK|EU|FBI|FDA|FIFA|GDP|IAEA|IMF|IOC|KBO|KCNA|KOSPI|MLB|N.K|NASA|NATO|NBA|NFL|NHL|OPEC|ROK|S. KOREA|N. KOREA|TV|UEFA|UK|UN|U.N|US|U.S|USA|WHO|WTO|' +
    'ADVISORY|ALERT|THE END|END|FIN|OK|YES|NO|TL;DR|FAQ|PS|P.S|DISCLAIMER|DISCLOSURE|FACTBOX|TIMELINE|QUIZ|PODCAST|ANALYSIS|BREAKING|BREAKING NEWS|CLARIFICATION|COMMENT|COMMENTARY|CORRECTION|DEVELOPING|EDITORIAL|' +
    'EXCLUSIVE|EXPLAINER|FACTBOX|FEATURE|FLASH|INTERVIEW|JUST IN|LIVE|NEW|NEWS|NOTE|OBITUARY|OPINION|PHOTO|PHOTOS|POLL|' +
    'PREVIEW|PROFILE|RECAP|REVIEW|SPECIAL|SPECIAL REPORT|SPOILERS|SPONSORED|UPDATE|UPDATED|URGENT|VIDEO|WARNING|WATCH|WRAPUP'
  ).split('|'),
);

/** States, as agencies shorten them, and countries: a city in capitals before one of them and a dash is a dateline. */
export const REGIONS: ReadonlySet<string> = new Set(
  (
    'Ala.|Alaska|Ariz.|Ark.|Calif.|Colo.|Conn.|Del.|D.C.|Fla.|Ga.|Hawaii|Idaho|Ill.|Ind.|Iowa|Kan.|Ky.|La.|Maine|Md.|Mass.|Mich.|Minn.|' +
    'Miss.|Mo.|Mont.|Neb.|Nev.|N.H.|N.J.|N.M.|N.Y.|N.C.|N.D.|Ohio|Okla.|Ore.|Pa.|P.R.|R.I.|S.C.|S.D.|Tenn.|Texas|Utah|Vt.|Va.|Wash.|W.Va.|' +
    'Wis.|Wyo.|Alabama|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Illinois|Indiana|Kansas|Kentucky|' +
    'Louisiana|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|' +
    'New York|North Carolina|North Dakota|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Vermont|Virginia|' +
    'Washington|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|Alberta|Manitoba|British Columbia|Nova Scotia|England|Scotland|Wales|' +
    'Northern Ireland|Afghanistan|Albania|Algeria|Argentina|Armenia|Australia|Austria|Azerbaijan|Bangladesh|Belarus|Belgium|Bolivia|Bosnia|' +
    'Brazil|Bulgaria|Cambodia|Canada|Chile|China|Colombia|Congo|Croatia|Cuba|Cyprus|Denmark|Ecuador|Egypt|Estonia|Ethiopia|Finland|France|' +
    'Germany|Ghana|Greece|Guatemala|Haiti|Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Japan|Jordan|Kazakhstan|' +
    'Kenya|Kosovo|Kuwait|Laos|Latvia|Lebanon|Libya|Lithuania|Malaysia|Mali|Mexico|Moldova|Mongolia|Morocco|Mozambique|Myanmar|Nepal|' +
    'Netherlands|New Zealand|Nicaragua|Niger|Nigeria|North Korea|Norway|Pakistan|Panama|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|' +
    'Romania|Russia|Rwanda|Saudi Arabia|Senegal|Serbia|Slovakia|Slovenia|Somalia|South Africa|South Korea|South Sudan|Spain|Sri Lanka|Sudan|' +
    'Sweden|Switzerland|Syria|Taiwan|Tanzania|Thailand|Tunisia|Turkey|Türkiye|Uganda|Ukraine|United Arab Emirates|Uruguay|Uzbekistan|' +
    'Venezuela|Vietnam|West Bank|Gaza Strip|Yemen|Zambia|Zimbabwe'
  ).split('|'),
);
