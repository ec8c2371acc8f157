import { beside, emoji, html, type Row, readsAll } from './messages.js';

const pictures: Row[] = [
  ['an emoji beside', { text: 'boka 🙂', ...beside(html(`<p>boka ${emoji()}</p>`)) }, { text: 'boka 🙂' }],
  ['an emoji in the text', { text: `hjälp ${emoji('👍')}` }, { text: 'hjälp 👍' }],
  ['an emoji in the html alone', beside(html(`<p>mina bokningar ${emoji('😀')}</p>`)), { text: 'mina bokningar 😀' }],
  [
    'an emoji as a picture as well',
    {
      text: 'boka 🙂',
      ...beside(html(`<p>boka ${emoji()}</p>`), {
        contentType: 'image/*',
        contentUrl: 'https://statics.teams.cdn.office.net/a/20_f.png',
      }),
    },
    { text: 'boka 🙂' },
  ],
  [
    'an emoji known by its address alone',
    beside(html('<p>boka <img src="https://statics.teams.cdn.office.net/w/30_f.png" alt="👋"></p>')),
    { text: 'boka 👋' },
  ],
  ['an emoji with a name', { text: `boka ${emoji('partypapegoja')}` }, { text: 'boka' }],
  ['an emoji as its own tag', { text: 'boka <emoji id="smile" alt="🙂" title="Leende"></emoji>' }, { text: 'boka 🙂' }],
  ['an emoji in the middle', { text: `boka${emoji()}tid` }, { text: 'boka🙂tid' }],
  [
    'a GIF from the gallery',
    {
      text: 'tack',
      ...beside(
        html(
          '<p>tack</p><readonly title="Glad (GIF)" itemtype="http://schema.skype.com/Giphy"><img alt="Glad (GIF Image)" src="https://media3.giphy.com/media/x/giphy.gif" itemtype="http://schema.skype.com/Giphy"></readonly>',
        ),
      ),
    },
    { text: 'tack' },
  ],
  [
    'a sticker',
    beside(html('<img alt="Bra jobbat" itemtype="http://schema.skype.com/Sticker" src="https://x.example/1">')),
    { text: '' },
  ],
  [
    'a pasted picture',
    {
      text: 'boka',
      ...beside(
        html(
          '<p>boka <img itemtype="http://schema.skype.com/AMSImage" src="https://eu-api.asm.skype.com/v1/objects/0/views/imgo" alt="bild"></p>',
        ),
      ),
    },
    { text: 'boka', file: true },
  ],
  [
    'a picture in the text',
    { text: 'se <img src="https://x.example/1.png" alt="barnet">' },
    { text: 'se', file: true },
  ],
  [
    'a picture from a host with a like name',
    beside(html('<img src="https://statics.teams.cdn.office.net.x.example/1">')),
    { file: true },
  ],
  [
    'an emoji and a picture',
    beside(html(`${emoji()}<img src="data:image/png;base64,AAAA">`)),
    { text: '🙂', file: true },
  ],
  [
    'a picture as an attachment',
    { text: 'boka', ...beside({ contentType: 'image/*', contentUrl: 'https://smba.trafficmanager.net/1' }) },
    { text: 'boka', file: true },
  ],
  [
    'a file',
    { text: 'boka', ...beside({ contentType: 'application/vnd.microsoft.teams.file.download.info' }) },
    { text: 'boka', file: true },
  ],
  [
    'a film clip',
    beside(
      html(
        '<div><video itemtype="http://schema.skype.com/AMSVideo" src="https://x.example">\r\nVideo-Clip</video></div>',
      ),
    ),
    { text: '', file: true },
  ],
  [
    'a recording',
    { text: '', ...beside({ contentType: 'application/vnd.microsoft.card.audio', content: '{}' }) },
    { file: true },
  ],
  [
    'a recording of the old kind',
    { text: '<URIObject type="Audio.1" uri="https://x.example"><a href="x">Spela</a></URIObject>' },
    { text: '', file: true },
  ],
  [
    'a link’s preview',
    { text: 'mina tider', ...beside({ contentType: 'application/vnd.microsoft.card.thumbnail', content: {} }) },
    { text: 'mina tider' },
  ],
  [
    'a link’s preview as an adaptive card',
    {
      text: 'boka',
      ...beside({ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }, html('<p>boka</p>')),
    },
    { text: 'boka' },
  ],
  [
    'nothing but a card',
    { text: '', ...beside({ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }) },
    { text: '', file: true },
  ],
  ['a reference to a meeting', { text: 'boka', ...beside({ contentType: 'meetingReference' }) }, { text: 'boka' }],
  [
    'a link to a file',
    { text: 'boka', ...beside({ contentType: 'reference', contentUrl: 'https://x.example/a.docx' }) },
    { text: 'boka', file: true },
  ],
];

describe('pictures and files beside a message', () => readsAll(pictures));
