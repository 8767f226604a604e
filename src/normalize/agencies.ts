/** Agencies as they stand in datelines in brackets; a place in small letters is one only beside such a name. */
export const AGENCIES: readonly string[] = (
  'Yonhap|YONHAP|AP|AFP|Reuters|REUTERS|Xinhua|XINHUA|Kyodo|KYODO|KCNA|TASS|DPA|dpa|UPI|EFE|ANSA|PTI|ANI|IANS|UNI|BERNAMA|Bernama|' +
  'Lusa|LUSA|ANP|Belga|BELGA|NTB|TT|Ritzau|RITZAU|STT|ČTK|CTK|TASR|SITA|PAP|MTI|Antara|ANTARA|VNA|VNS|CNA|APA|SDA|sda|Keystone-SDA|' +
  'ATS|ats|epd|KNA|SID|sid|AA|Anadolu|DHA|IHA|WAM|SPA|MENA|Petra|PETRA|QNA|KUNA|BNA|ONA|APS|MAP|TAP|NAN|SANA|IRNA|PNA|BTA|BNS|ELTA|' +
  'LETA|HINA|Hina|STA|SRNA|Srna|Tanjug|TANJUG|FoNet|Beta|Agerpres|AGERPRES|Mediafax|Europa Press|EUROPA PRESS|EP|Adnkronos|AdnKronos|' +
  'Askanews|askanews|AGI|LaPresse|Italpress|Notimex|Télam|Telam|NA|Ukrinform|UNIAN|BelTA|BELTA|Interfax|INTERFAX|AMNA|ΑΠΕ-ΜΠΕ|APP|UNB|BSS|' +
  'AJU PRESS|Newsis|NEWSIS|News1|NEWS1|Korea Bizwire|Bloomberg|CP|AAP|NZN|PA|PA Media|RTR|NHK|GNA|KNA|SAnews|ENA|SUNA|CMC|NNN'
).split('|');

export const AGENCY_NAMES: ReadonlySet<string> = new Set(AGENCIES);
