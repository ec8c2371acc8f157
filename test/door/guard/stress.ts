/**
 * Names that no list of the project has, for sentences of 25 frames: what a name nobody thought of would meet. Written
 * before the keeper was tuned, and kept apart from knowledge/names (a test sees to that).
 */

/** First names of many origins that no list has. */
export const UNLISTED_FIRST = `
Bleron Tsehay Qendresa Xhemile Yonatan Shermarke Hodo Ifrah Zhyar Rojvan Dilnaz Arashk Mahdokht Bogumil Swietopelk Kvitoslava
Vsevolod Thuong Khanh Nguyet Phuong Anong Somchai Kittipong Niillas Ristin Ánte Risten Aslak Päiviö Kyllikki Tuulikki Urho
Veijo Taimi Sagal Warsame Hibaaq Cawil Mebrahtu Letebrhan Fiyori Hermon Senait Zoranka Dragoslav Ljubinka Radomirka Bekteshi
Gjyljeta Sokol Tanzila Rukhsana Iqra Umaiza Tahmineh Kiumars Bardia Sorour Gulbahar Berfin Hevidar Jiyan Rojda Zozan Tetyana
Ostap Bohdana Lubomir Wincenty Genowefa Kazimiera Wenzel Sigrun Hallgerd Torfinn Ragnfrid Embrik Vidkun Idun Solvar Tindra-Li
Alvhild Ingvald Sverker-Jon Melkorka Iluka Aroha Keahi Tamatoa Makena Wanjiru Achieng Otieno Chidera Ngozi Temitope Olamide
Kwabena Abena Sekou Fatoumata Mariatou Xiomara Yesenia Joaquim Thiago Iracema Moema Zuleika Priyanka Karthik Lakshmi Harpreet
Gurdeep Tenzin Pemba Dolma Batbayar Oyun Aigerim Nursultan Guldana Zarifa Firuza Shahnoza
`
  .trim()
  .split(/\s+/);

/** Surnames of many origins that no list has. */
export const UNLISTED_LAST = `
Bravinasson Kvistmark Tjäderlund Ormhagen Zetterqvarn Hyltenbrandt Smedsgård Wikmansson Abdirizaq Gheblawi Habtemichael
Tewolde Zeray Kifle Rostampour Shahbazian Khodabandeh Golshiri Amirkhani Barwari Zebari Shwani Ismatov Tymoshchuk Kovalchenko
Bondarev Wieczorkiewicz Szczepaniak Ostrowicki Dzierżak Bui-Tran Truong Srisawat Charoen Phromma Sarri-Labba Kuhmunen Inga-Utsi
Härmälä Niskakangas Kettunen-Ahola Taikon-Larsen Caldaras Berisha-Krasniqi Selmanaj Gashi-Hoti Hadziomerovic Mujkanovic
Stojiljkovic Demirtasoglu Karabulut Yildirimci Oyelaran Mbeki-Osei Nkemelu Vandenbroucke Szalontai Papadimitrakis
`
  .trim()
  .split(/\s+/);

/** Surnames in two Swedish parts that nobody has listed. */
export const TWO_PARTS = `
sjögräns mossklint rönnhult stjärnås tallvret granhäll skolberg dagstad hemlund vårdstrand ordqvist tidhammar handgård
fritorp lektin klassbäck nyblad rastgren trygghult elevson mötesdal
`
  .trim()
  .split(/\s+/);

/** Names as they are mistyped. */
export const MISTYPED = `
Kveni Mohhamed Ebbba Alvni Lgias Wilmmer Fatmia Hgou Isabelal Olviia Andresson Johnasson Karlsosn Nilssno Erikssson Perssson
Svenssno Gustafson-Brg Hassna Ahmde
`
  .trim()
  .split(/\s+/);

/** What a sentence says of somebody; {} is where the name stands. */
export const FRAMES = `
Idag kom {} utan mat igen
Jag är orolig för {} i min klass
{} har blåmärken på armarna
ska jag anmäla att {} inte kommer till skolan
Mamman till {} ringer varje dag
vad gör jag om {} berättar att pappa slår
Vi pratade om {} på elevhälsomötet
{} och hennes syster sover hos mormor
Får jag säga till {} att jag har anmält
hur mår {} egentligen, vem vet det
Min elev {} vill inte gå hem
det gäller {}
Kan soc komma och prata med {} i morgon?
Förra veckan skrek {} på sin lärare
{}s föräldrar svarar inte
Vem ansvarar för {} när skolan byts
hej, {} igen, samma sak som sist
Pojken {} luktar rök
Flickan heter {} och går i 4B
Behövs samtycke från {} och mamman
jag tror att {} far illa
Har ni hört något om {}
Det var {} som slog en kompis på rasten
Syskonen {} är borta sedan måndag
{} är tolv år och bor i familjehem
`
  .trim()
  .split('\n');

/** Every frame with every name, and what must not be left of it; `lower` writes all of it in lower case. */
export function* stress(names: readonly string[], lower: boolean): Generator<{ text: string; name: string }> {
  for (const frame of FRAMES) {
    for (const name of names) {
      const text = frame.replace('{}', name);
      yield { text: lower ? text.toLowerCase() : text, name: name.toLowerCase() };
    }
  }
}

/** Whether any part of a name stands in a text as a whole word, whatever its case. */
export function stands(name: string, text: string): boolean {
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return name.split('-').some(part => part.length > 1 && (words.has(part) || words.has(`${part}s`)));
}
