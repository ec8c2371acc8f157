import { endingList, nameList } from './name-list.js';

const surnames = nameList(`
  Benali Benmoussa Bouzid Alaoui Horvat Begic Arslan Aslan Gebre Woldemariam Begum Nassar Kareem Shamoun Rossi Ferrari
  Romano Dubois Moreau Laurent Fischer
  Carlson Karlson Ericson Erikson Jonson Johanson Svenson Nilson Bengtson Larson Gustafson Pettersen Olson Sadiku
  Abrahamsson Ahlberg Ahlström Almgren Almqvist Alm Anderson Asplund Axén Bergdahl Berggren Berglund Bergman Bergmark
  Bergqvist Bergstrand Bergström Björklund Björkman Blomberg Blomgren Blomqvist Boman Borgström Brodin Burman Bylund Böhm
  Cederlund Dahl Dahlberg Dahlgren Dahlin Dahlqvist Dahlström Edlund Edström Edberg Ehn Ekberg Ekdahl Ekholm Eklund
  Eklöf Ekman Ekström Elfving Engberg Engdahl Englund Engman Engström Enström Fagerlund Falkenmark Flink Fors Forsberg
  Forsell Forslund Forsman Fransén Fredin Frisell Frykholm Granberg Granlund Granqvist Grahn Grundström Gullberg Gyllenstam
  Hagberg Haglund Hagman Hagström Hallberg Halldén Hallgren Hallin Hamrin Hedberg Hedin Hedlund Hedman Hedström Hellberg
  Hellgren Hellman Hellström Henningsson Hjelm Holm Holmberg Holmgren Holmlund Holmqvist Holmström Hultgren Hultman
  Hägglund Höglund Isberg Jarl Kihlberg Kjellberg Kjellin Kronberg Kull Lagerlöf Lagerqvist Landin Landström Larsen
  Lidén Lilja Lindahl Lindberg Lindblad Lindblom Lindell Lindén Lindfors Lindgren Lindholm Lindman Lindmark Lindquist
  Lindqvist Lindroth Lindström Lindvall Ljung Ljungberg Ljunggren Ljungqvist Lundahl Lundberg Lundborg Lundell Lundén
  Lundgren Lundholm Lundin Lundkvist Lundmark Lundqvist Lundström Löfgren Löfqvist Löwgren Malm Malmberg Malmgren Malmqvist
  Malmström Melander Melin Moberg Modin Molander Morin Myrberg Nessvold Norberg Nordgren Nordin Nordlund Nordqvist
  Nordström Norén Norling Norman Norrman Nyberg Nygren Nylander Nylund Nyman Nyqvist Nyström Näslund Oskarsson Palm Palmgren
  Pihl Quist Rehn Rosén Rosenberg Rosengren Rosenqvist Roos Rundqvist Rydberg Rydén Sahlin Samuelson Sandahl Sandberg
  Sandell Sandgren Sandin Sandqvist Sandström Selander Sellin Sjöberg Sjöblom Sjödin Sjögren Sjöholm Sjölander Sjölin
  Sjöqvist Sjöstrand Sjöström Skoglund Skogman Skoog Stenberg Stenmark Stenström Strandberg Strid Strömberg Strömgren
  Strömqvist Stålberg Ståhl Ståhlberg Sundberg Sundell Sundén Sundgren Sundin Sundqvist Sundström Svanberg Svedberg
  Svedin Svedlund Sveding Söderberg Södergren Söderholm Söderlund Söderman Söderqvist Söderström Thelin Thorell Thorén
  Thunberg Tillman Tornberg Törnqvist Wahlberg Wahlgren Wahlström Wall Wallander Wallberg Wallén Wallgren Wallin
  Wallström Wennberg Wennström Werner Westberg Westerberg Westerlund Westin Westlund Westman Wiberg Wiklund Wikman
  Wikström Winberg Zetterberg Zetterlund Zetterström Åberg Ågren Åhlén Åhman Ånger Åkerberg Åkerlund Åkerman Åkerström
  Åslund Åström Öberg Ödman Öhlund Öhman Öhrn Österberg Österlund Östlund Östman Östberg Öström
  Andersen Bakken Berntsen Haugen Hansen Jensen Johansen Jørgensen Kristensen Kristoffersen Madsen Nielsen Olsen Pedersen
  Petersen Rasmussen Sørensen Johnson Jackson Larson Nelson Robinson Smith Taylor Thompson Williams Wilson Brown Davies Evans
  Jones Walker Wright Murphy O'Brien O'Connor Kelly Müller Schmidt Schneider Meyer Weber Wagner Becker Hoffmann Schulz
  Abbas Abbasi Abboud Abdallah Abdi Abdalla Abdo Abdullah Abdulle Abdullahi Abdulrahman Abshir Aden Adan Ahmad Ahmadi Ahmed
  Akbari Alam Ali Aliyev Alizadeh Alkhatib Alsaadi Amin Amini Amiri Aslani Asghari Awad Awale Aydin Aziz Azizi Bakr
  Barre Barzani Bayram Bilal Botan Celik Cetin Chaudhry Chowdhury Dahir Darwish Demir Demirci Diallo Duale Dogan Ebrahimi
  Egal Elmi Eid Erdogan Fadel Faraj Farah Faraji Fares Farhan Fayad Gebremedhin Gedi Ghasemi Gul Guled Habib Haddad Haidar Haidari
  Haider Haile Haji Hajji Hakimi Hamad Hamdan Hamid Hamidi Hamza Hanna Haq Hariri Hasan Hasani Hashemi Hashi Hassan
  Hassani Hersi Heydari Hosseini Hossain Hussaini Hussain Hussein Ibrahim Ibrahimi Iqbal Isaac Isaak Isse Ismail Issa
  Jabbar Jaber Jafari Jalali Jama Jamal Jamshidi Jassim Jimale Kadir Kahin Kamal Karam Karimi Kaplan Kassem Kaya Kazemi
  Khalaf Khalid Khalil Khan Khatib Khoury Kilic Kurt Mahamed Mahamud Mahdi Mahmood Mahmoud Mahmoudi Malik Mansour Mansoor
  Masri Maxamed Mire Mirzaei Moallim Moradi Mohamad Mohamed Mohamud Mohammad Mohammadi Mohammed Mohsen Mousa Mousavi
  Muhammad Murad Musa Mustafa Naderi Najjar Naser Nasser Nazari Nazir Noori Noor Nouri Nur Nuur Okafor Omar Osman Othman
  Özdemir Öztürk Polat Qader Qasim Qureshi Rahimi Rahman Ramadan Rashid Rasouli Rasul Rezaei Rezai Rostami Saad Sadeghi
  Saeed Sadiq Safi Sahin Saleh Salih Salem Salim Salman Samadi Samatar Sayed Shah Shahin Sharif Sharifi Sheikh Sheikho
  Shirzad Siad Soltani Suleiman Sultani Taha Tahir Tekin Topal Tekle Tesfay Tesfaye Tesfamariam Teklu Turan Ünal Wali Warsame Weldu Yasin
  Yassin Yildirim Yildiz Yilmaz Younes Younis Yousef Yousif Yousuf Youssef Yusuf Zada Zaki Zaman Zamani Zia
  Abay Abebe Abraha Alemu Araya Assefa Bekele Berhane Berhe Desta Fessehaye Ghebre Ghebreab Girma Habtemariam Kidane Kiflom
  Mehari Mengistu Negash Tadesse Tewolde Tsegaye Woldu Yemane Zerai Eze Mensah Nwosu Obi Okonkwo Owusu Traore Camara Ndiaye
  Ahmeti Avdic Babic Bajrami Begovic Berisha Bytyqi Delic Dervisevic Dzafic Gashi Grubisic Hadzic Halilovic Haliti Hasanovic Hoti
  Hoxha Ibrahimovic Ilic Imsirovic Jashari Jovanovic Kastrati Kelmendi Knezevic Kovac Kovacevic Krasniqi Kurtovic Maliqi Mehmeti
  Memic Morina Mujic Nikolic Omerovic Osmani Pavlovic Petrovic Popovic Ramadani Rexhepi Salihu Selimi Shala Shehu Sinani
  Stojanovic Thaqi Tomic Vasic Zeqiri Zukic
  Adamczyk Dabrowski Grabowski Jankowski Kaczmarek Kaminski Kaminska Kowalczyk Kowalski Kowalska Krawczyk Lewandowski
  Lewandowska Nowak Pawlak Piotrowski Szymanski Szymanska Wisniewski Wisniewska Wojcik Wozniak Zielinski Zielinska Zajac
  Heikkilä Heikkinen Heinonen Hämäläinen Hirvonen Huttunen Hyvönen Jokinen Järvinen Kallio Karjalainen Karvonen Kinnunen
  Korhonen Koskela Koskinen Laakso Laaksonen Lahti Laine Laitinen Lehtinen Lehtonen Leppänen Mattila Mäkelä Mäki Mäkinen
  Manninen Miettinen Mustonen Nieminen Niemi Ojala Pitkänen Rantanen Räsänen Saarinen Salminen Salonen Savolainen Tuominen
  Turunen Virtanen
  Andreescu Constantin Dinu Dumitrescu Georgescu Ionescu Moldovan Munteanu Popa Popescu Radulescu Stan Stoica Stanescu
  Alvarez Castillo Castro Contreras Diaz Fernandez Flores Fuentes Garcia Gomez Gonzalez Gutierrez Hernandez Herrera Jimenez
  Lopez Martinez Mendoza Molina Morales Moreno Munoz Navarro Ortiz Perez Ramirez Ramos Reyes Rivera Rodriguez Rojas Romero
  Ruiz Salazar Sanchez Silva Soto Torres Valdez Vargas Vasquez Vega Ferreira Oliveira Pereira Santos Souza
  Boyko Bondarenko Hrytsenko Ivanov Ivanova Kovalenko Kovalchuk Kravchenko Lysenko Marchenko Melnyk Moroz Oliynyk Petrenko
  Petrov Petrova Popov Popova Rudenko Savchenko Shevchenko Shevchuk Smirnov Sokolova Tkachenko Volkov
  Bui Chan Chen Dang Dinh Duong Ho Hoang Huang Huynh Kim Le Lee Li Lin Liu Luong Ngo Nguyen Park Pham Phan Saetang Singh
  Srisuk Suwannarat Thongchai Tran Trinh Truong Vu Wang Wong Wu Xu Yang Zhang Zhao Zheng Zhou Zhu Kaur Gill Kumar Patel Sharma
  Bernadotte Ali-Khan Von-Essen
`);

const wordlikeSurnames = nameList(`
  Alm Ask Back Berg Björk Blad Blom Borg Bäck Ek Elm Falk Fors Frisk Gran Grahn Gren Hassel Hall Hav Hjort Holm Hägg Kim
  Kvist Le Lee Lilja Lind Linde Ljung Lo Lund Lång Malm Mire Mo Modig Nord Palm Park Ros Rosen Ryd Rönn Sand Sjö Skog Skott Stan
  Stark Sten Stolt Strand Strid Ström Sund Svan Svärd Sköld Säll Tall Tran Varg Vik Wall Alam Wu Ho Dang Vu Can Li Lin
  Haj Kurt Wali Jama Ånger Åker Äng Örn Ö Öst Vega Silva Soto Popa Zia Kull Flink Obi Desta Adan Hanna Kelly Isse Safi Gul Nur
`);

const NEVER_SURNAMES = nameList(`
  lesson brorson dotterson person sonson styvson systerson säson varuson danmark gotland åland lappland jämtland dalsland
  göteborg helsingborg vänersborg trelleborg varberg falkenberg filipstad isberg sundbyberg lindesberg kopparberg
  kungsberg sundsvall kista hedemark finnmark telemark trygghansa
`);

// An ordinary word rarely has these endings, so a name that no list knows can still be told by its shape.
const hasSurnameShape = endingList(
  `sson ström qvist quist kvist gren lund berg dahl stedt feldt krantz löf ovic evic escu eanu enko chuk czuk tjuk czyk wicz owski
   owska inski ewski ewska oglu zadeh zade poor pour nejad shvili opoulos akis qi yev yeva`,
  2,
);
const ARABIC_ARTICLE = /^(?:al|el|abu|abd|bin|ibn|ben|ould|ait)-\p{L}{2,20}$/u;

function knownSurname(word: string): boolean {
  return surnames.has(word) || ARABIC_ARTICLE.test(word) || (hasSurnameShape(word) && !NEVER_SURNAMES.has(word));
}

/** Whether a plain word is a surname by list or by "-sson", not only by a shape that ordinary words can have too. */
export function isListedSurname(word: string): boolean {
  return surnames.has(word) || (word.length > 5 && word.endsWith('sson') && !NEVER_SURNAMES.has(word));
}

/** How strongly a plain word is a surname: "sure" in any case, "weak" when it is also an ordinary word, or neither. */
export function surnameStrength(word: string): 'sure' | 'weak' | 'none' {
  const parts = word.includes('-') && !ARABIC_ARTICLE.test(word) ? word.split('-') : [word];
  const last = parts.at(-1) ?? '';
  if (wordlikeSurnames.has(last)) return 'weak';
  return knownSurname(last) ? 'sure' : 'none';
}
