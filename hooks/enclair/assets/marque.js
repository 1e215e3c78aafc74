/* L’IA en clair: a finished package in the name of a body, as `brand/copy.py` and `bundle/slots.py` make it: same bytes.
   Nothing is asked of the network. Reads `window.ENCLAIR_ZIP`; a refusal is one of its own.

   window.ENCLAIR_MARQUE
     branded(bytes, brand, logo)   a promise of the package in that name; `brand` as `provenance.json` tells it
     emptied(name, bytes)          a file of a package as it is in the name of nobody
     settled(text), essence(image) a text, or a PNG or JPEG, as packages show it */
window.ENCLAIR_MARQUE = (() => {
  "use strict";
  const { entries, content, crc32, Refusal } = window.ENCLAIR_ZIP;
  const NBSP = "\u00a0", NARROW = "\u202f", BESIDE = " — proposé par ", SHEET = "organisation.css";
  const FILE = `<file href="${SHEET}"/>`, LOGO = /^organisation\.(?:jpg|png|svg|webp)$/;
  const LINKS = { charte: "Charte d’usage de l’IA", outils: "Outils autorisés", registre: "Registre des usages" };
  const COLOURS = { bandeau: "--bandeau", texte: "--bandeau-encre", accent: "--accent" };
  const NO_PLACE = "Ce zip ne réserve pas de place à un organisme\u00a0: prenez-le sur la page «\u00a0Télécharger\u00a0», et ne le recompressez pas.";
  const encode = (text) => new TextEncoder().encode(text), decode = (bytes) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  const json = (value) => JSON.stringify(value, null, 2).replace(/</g, "\\u003c").replace(/\n/g, "\n  ");

  // ——— what a slot holds ———

  const CONTRIBUTION = (name) => `
        <imsmd:contribute>
          <imsmd:role>
            <imsmd:source>
              <imsmd:langstring xml:lang="x-none">LOMv1.0</imsmd:langstring>
            </imsmd:source>
            <imsmd:value>
              <imsmd:langstring xml:lang="x-none">Publisher</imsmd:langstring>
            </imsmd:value>
          </imsmd:role>
          <imsmd:centity>
            <imsmd:vcard>BEGIN:VCARD
VERSION:3.0
FN:${name}
ORG:${name}
END:VCARD</imsmd:vcard>
          </imsmd:centity>
        </imsmd:contribute>`;
  const PUBLISHER = new RegExp(`${CONTRIBUTION("\0").replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replaceAll("\0", "[^<\\n]*")}| Proposé par [^<]*\\.(?=</imsmd:langstring>)`, "g");

  const asked = (brand) => {
    const contacts = Object.entries(brand?.contacts || {}), links = Object.entries(brand?.liens || {});
    const opening = `<p>Une question sur l’IA ou sur les données dans votre collectivité${NARROW}?`;
    const advice = contacts.length ? "" : " Parlez-en à votre délégué à la protection des données ou à votre référent IA.";
    const rows = [
      ...contacts.map(([who, contact]) => `<li>${who[0].toUpperCase()}${who.slice(1)}${NBSP}: ${escaped(contact)}</li>`),
      ...links.map(([what, address]) => `<li><a href="${escaped(address)}" target="_blank" rel="noopener noreferrer" aria-describedby="dehors">${LINKS[what]}</a></li>`),
    ];
    const list = rows.length ? ["<ul>", ...rows, "</ul>"] : [];
    return `<div id="organisation-contacts">\n${[`${opening}${advice}</p>`, ...list].join("\n")}\n</div>`;
  };
  const lom = (brand, old) => {
    const kept = old.replace(PUBLISHER, "");
    if (!brand) return kept;
    const written = escaped(brand.nom.replace(/[\\,;]/g, "\\$&")), close = "\n      </imsmd:lifecycle>", end = "</imsmd:langstring>";
    const told = kept.replaceAll(close, () => `${CONTRIBUTION(written)}${close}`), at = told.lastIndexOf(end);
    return `${told.slice(0, at)} Proposé par ${escaped(brand.nom)}.${told.slice(at)}`;
  };
  const style = (brand) => {
    const colours = Object.entries(brand?.couleurs || {}), lines = ["/* organisation */"];
    const band = colours.filter(([name]) => name !== "accent").map(([name, colour]) => `${COLOURS[name]}: ${colour};`);
    if (brand?.logo) band.push(`--marque: url("${brand.logo.fichier}");`);
    if (band.length) lines.push(`:root { ${band.join(" ")} }`);
    if (brand?.couleurs.accent) lines.push(`@media (prefers-color-scheme: light) { :root { --accent: ${brand.couleurs.accent}; } }`);
    return `${lines.join("\n")}\n`;
  };
  const said = (id, before, after) => [
    new RegExp(`<span id="${id}">[^<]*</span>`),
    (brand) => `<span id="${id}">${brand ? `${before}${escaped(brand.nom)}${after}` : ""}</span>`,
  ];
  const publisher = (brand) => brand && { "@type": "Organization", name: brand.nom };
  const title = (brand, old) => old.replace(new RegExp(`<title>(.*?)(?:${BESIDE}[^<]*)?</title>`), (_, base) => `<title>${base}${brand ? `${BESIDE}${escaped(brand.nom)}` : ""}</title>`);
  const access = (brand) => `<span id="organisation-acces">${brand?.contacts["accessibilité"] ? ` ${escaped(brand.contacts["accessibilité"])} ou à` : ""}</span>`;

  const PAGE = [
    said("organisation", "proposé par ", ""), said("organisation-publie", " Ce paquet est proposé par ", "."),
    [/<div id="organisation-contacts">.*?<\/div>/s, asked], [/<span id="organisation-acces">[^<]*<\/span>/, access],
    said("organisation-pied", " Proposé par ", "."),
  ];
  const OTHERS = {
    "imsmanifest.xml": [
      [/<manifest [^>]*>/, (brand, old) => old.replace(/ identifier="([^".]*)[^"]*"/, (_, base) => ` identifier="${base}${brand?.code ? `.${brand.code}` : ""}"`)],
      [/<imsmd:lifecycle>.*?<\/imsmd:description>/s, lom],
      [/<organization identifier="parcours">\s*<title>[^<]*<\/title>/, title],
      [/<file href="organisation\.css"\/>(?:\s*<file href="organisation\.[a-z]+"\/>)?/, (brand) => `${FILE}${brand?.logo ? `\n      <file href="${brand.logo.fichier}"/>` : ""}`],
    ],
    "provenance.json": [[/"organisation": (?:null|\{.*?\n {2}\})/s, (brand) => `"organisation": ${json(brand)}`]],
    "cours.json": [[/"publisher": (?:null|\{.*?\n {2}\})/s, (brand) => `"publisher": ${json(publisher(brand))}`]],
    [SHEET]: [[/\/\* organisation \*\/.*/s, style]],
  };
  const slotsOf = (name) => (name.endsWith(".html") ? PAGE : Object.hasOwn(OTHERS, name) ? OTHERS[name] : []);

  /** The slots of a file, in order: where each is, what it held, what fills it. */
  const placed = (name, text, brand) => slotsOf(name)
    .map(([whole, fill]) => [whole.exec(text), fill])
    .filter(([found]) => found)
    .map(([found, fill]) => ({ at: found.index, old: found[0], fresh: fill(brand, found[0]) }))
    .sort((a, b) => a.at - b.at);
  const filled = (name, text, brand) => {
    let whole = "", done = 0;
    for (const { at, old, fresh } of placed(name, text, brand)) {
      whole += text.slice(done, at) + fresh;
      done = at + old.length;
    }
    return whole + text.slice(done);
  };
  const emptied = (name, bytes) => (slotsOf(name).length ? encode(filled(name, decode(bytes), null)) : bytes);

  // ——— bytes ———

  const joined = (pieces) => {
    const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
    pieces.reduce((at, piece) => { whole.set(piece, at); return at + piece.length; }, 0);
    return whole;
  };
  /** Blocks that hold some bytes as they are (RFC 1951, §3.2.4). */
  const stored = (bytes) => {
    const pieces = [];
    for (let start = 0; start === 0 || start < bytes.length; start += 0xffff) {
      const piece = bytes.subarray(start, start + 0xffff), length = piece.length;
      pieces.push(Uint8Array.of(0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255), piece);
    }
    return joined(pieces);
  };
  const find = (bytes, wanted, from) => {
    for (let at = bytes.indexOf(wanted[0], from); at >= 0; at = bytes.indexOf(wanted[0], at + 1)) {
      if (wanted.every((byte, i) => bytes[at + i] === byte)) return at;
    }
    return -1;
  };
  /** A file whose slots are filled: the pieces between them are those of its stream. */
  const rewritten = (name, stream, bytes, brand) => {
    const text = decode(bytes), pieces = [];
    let done = 0;
    for (const { old, fresh } of placed(name, text, brand)) {
      const block = stored(encode(old)), at = find(stream, block, done);
      if (at < 0) throw new Refusal(NO_PLACE);
      pieces.push(stream.subarray(done, at), stored(encode(fresh)));
      done = at + block.length;
    }
    const whole = encode(filled(name, text, brand));
    return { crc: crc32(whole), size: whole.length, stream: joined([...pieces, stream.subarray(done)]) };
  };

  /** An archive as `zip_archive` writes it: the manifest first, then names in order. */
  const archive = (files, clock, day) => {
    const rank = (name) => `${name === "imsmanifest.xml" ? 0 : 1}${name}`;
    const names = [...files.keys()].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)), files_ = [], directory = [];
    let offset = 0;
    for (const name of names) {
      const { crc, size, stream } = files.get(name), ascii = encode(name);
      const local = new DataView(new ArrayBuffer(30)), central = new DataView(new ArrayBuffer(46));
      local.setUint32(0, 0x504b0304);
      central.setUint32(0, 0x504b0102);
      central.setUint16(4, (3 << 8) | 20, true);
      for (const [record, start] of [[local, 4], [central, 6]]) {
        [20, 0, 8, clock, day].forEach((value, i) => record.setUint16(start + 2 * i, value, true));
        [crc, stream.length, size].forEach((value, i) => record.setUint32(start + 10 + 4 * i, value, true));
        record.setUint16(start + 22, ascii.length, true);
      }
      central.setUint32(38, 0o100644 * 65536, true);
      central.setUint32(42, offset, true);
      files_.push(new Uint8Array(local.buffer), ascii, stream);
      directory.push(new Uint8Array(central.buffer), ascii);
      offset += 30 + ascii.length + stream.length;
    }
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, 0x504b0506);
    [8, 10].forEach((at) => end.setUint16(at, names.length, true));
    end.setUint32(12, directory.reduce((length, piece) => length + piece.length, 0), true);
    end.setUint32(16, offset, true);
    return joined([...files_, ...directory, new Uint8Array(end.buffer)]);
  };

  const branded = async (bytes, brand, logo = null) => {
    const files = new Map(), held = entries(bytes), first = new DataView(bytes.buffer, bytes.byteOffset);
    let hasPlace = false;
    for (const entry of held) {
      const { name, crc, size, start, packed, method } = entry, stream = bytes.subarray(start, start + packed);
      if (LOGO.test(name)) continue;
      if (method !== 8) throw new Refusal(NO_PLACE);
      if (slotsOf(name).length) {
        const plain = await content(bytes, entry);
        if (!plain) throw new Refusal("Ce zip est abîmé\u00a0: une de ses pages ne se lit pas.");
        files.set(name, rewritten(name, stream, plain, brand));
        hasPlace ||= name === "provenance.json";
      } else files.set(name, { crc, size, stream });
    }
    if (!hasPlace || !files.has(SHEET)) throw new Refusal(NO_PLACE);
    if (brand?.logo) files.set(brand.logo.fichier, { crc: crc32(logo), size: logo.length, stream: joined([stored(logo), Uint8Array.of(3, 0)]) });
    const whole = archive(files, first.getUint16(10, true), first.getUint16(12, true));
    for (const entry of entries(whole)) {  // what was cut and joined is read again before anybody gets it
      if ((slotsOf(entry.name).length || LOGO.test(entry.name)) && !await content(whole, entry)) throw new Refusal(NO_PLACE);
    }
    return whole;
  };

  // ——— texts and images as packages show them ———

  const settled = (text) => {
    const line = text.normalize("NFC").replace(/[ \t\r\n\u00a0\u202f]+/g, " ").replace(/^ | $/g, "");
    return line.includes("@") || line.includes("://") ? line : line.replaceAll("'", "’");
  };
  const starts = (bytes, ...wanted) => wanted.every((byte, i) => bytes[i] === byte);
  /** The chunks without which a PNG does not show; null when it is not whole. */
  const png = (image) => {
    const data = new DataView(image.buffer, image.byteOffset, image.byteLength), kept = [image.subarray(0, 8)];
    let at = 8, last = "";
    while (at + 12 <= image.length) {
      const end = at + 12 + data.getUint32(at), kind = String.fromCharCode(...image.subarray(at + 4, at + 8));
      if (["IHDR", "PLTE", "tRNS", "IDAT", "IEND"].includes(kind)) { kept.push(image.subarray(at, end)); last = kind; }
      at = end;
    }
    return at === image.length && last === "IEND" ? joined(kept) : null;
  };
  const jpeg = (image) => {
    const kept = [image.subarray(0, 2)];
    for (let at = 2; at + 4 <= image.length && image[at] === 0xff;) {
      const marker = image[at + 1], end = at + 2 + image[at + 2] * 256 + image[at + 3];
      if (marker === 0xda) {
        for (let close = image.length - 2; close > at; close -= 1) {
          if (image[close] === 0xff && image[close + 1] === 0xd9) return joined([...kept, image.subarray(at, close + 2)]);
        }
        return null;
      }
      if (!((marker >= 0xe1 && marker <= 0xed) || marker === 0xef || marker === 0xfe)) kept.push(image.subarray(at, end));
      at = end;
    }
    return null;
  };
  const essence = (image) => {
    if (starts(image, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return png(image);
    return starts(image, 0xff, 0xd8, 0xff) ? jpeg(image) : null;
  };

  return { branded, emptied, settled, essence };
})();
