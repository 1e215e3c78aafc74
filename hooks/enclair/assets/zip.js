/* L’IA en clair: archives in the browser, for the pages that read or write one. Nothing is asked of the network.
   A refusal is an Error of ours whose message is one French sentence; anything else that is thrown is a bug.

   window.ENCLAIR_ZIP
     entries(bytes)          [{name, method, flags, crc, packed, size, start, offset}], in the order of the directory:
                             `offset` is where the entry begins, `start` where its stream does, `packed` bytes long
     content(bytes, entry)   a promise of what an entry holds, null when it is damaged
     sha256(bytes)           in hexadecimal; crypto.subtle is missing from a site in http, so it is computed here
     crc32(bytes), Refusal, MOST_BYTES
   ZIP: PKWARE APPNOTE 6.3.3, §4.3. SHA-256: FIPS 180-4. Bounds are those of `enclair inspect`. */
window.ENCLAIR_ZIP = (() => {
  "use strict";
  const MOST_ENTRIES = 2000, MOST_BYTES = 50_000_000, END = 22, CENTRAL = 46, LOCAL = 30, LONGEST_COMMENT = 65_535;
  const ZIP64 = "Ce zip est au format zip64, fait pour des fichiers de plusieurs gigaoctets\u00a0: ce n’est pas un des nôtres.";
  const UNREADABLE = "Ce zip est abîmé\u00a0: la liste de ses fichiers ne se lit pas.";

  class Refusal extends Error {}
  const refuse = (sentence) => { throw new Refusal(sentence); };
  const view = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

  const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
    for (let bit = 0; bit < 8; bit += 1) byte = byte & 1 ? (byte >>> 1) ^ 0xedb88320 : byte >>> 1;
    return byte;
  });
  const crc32 = (bytes) => {
    let crc = ~0;
    for (const byte of bytes) crc = CRC[(crc ^ byte) & 255] ^ (crc >>> 8);
    return ~crc >>> 0;
  };

  /** The first bits of the fractional parts of the roots of the first primes, as the standard defines its constants. */
  const primes = [];
  for (let number = 2; primes.length < 64; number += 1) if (primes.every((prime) => number % prime)) primes.push(number);
  const fraction = (root) => Math.floor((root % 1) * 2 ** 32) | 0;
  const ROUNDS = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
  const sha256 = (bytes) => {
    const state = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))), words = new Int32Array(64);
    const whole = bytes.length - (bytes.length % 64), rest = bytes.subarray(whole);
    const tail = new Uint8Array(rest.length < 56 ? 64 : 128);
    tail.set(rest);
    tail[rest.length] = 0x80;
    view(tail).setUint32(tail.length - 8, Math.floor(bytes.length / 2 ** 29));
    view(tail).setUint32(tail.length - 4, (bytes.length << 3) >>> 0);
    const turn = (word, by) => (word >>> by) | (word << (32 - by));
    /** Mix whole blocks of 64 bytes into the state. */
    const mix = (data, end) => {
      for (let place = 0; place < end; place += 64) {
        for (let i = 0; i < 16; i += 1) words[i] = data.getInt32(place + 4 * i);
        for (let i = 16; i < 64; i += 1) {
          const far = words[i - 15], near = words[i - 2];
          words[i] = words[i - 16] + words[i - 7] + (turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)) + (turn(near, 17) ^ turn(near, 19) ^ (near >>> 10));
        }
        let [a, b, c, d, e, f, g, h] = state;
        for (let i = 0; i < 64; i += 1) {
          const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[i] + words[i]) | 0;
          const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
          h = g; g = f; f = e; e = (d + first) | 0;
          d = c; c = b; b = a; a = (first + second) | 0;
        }
        [a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] += word; });
      }
    };
    mix(view(bytes), whole);
    mix(view(tail), tail.length);
    return [...state].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  };

  /** Where the record that ends an archive is: a comment may follow it. */
  const ending = (bytes, data) => {
    const first = Math.max(0, bytes.length - END - LONGEST_COMMENT);
    for (let place = bytes.length - END; place >= first; place -= 1) {
      if (data.getUint32(place) === 0x504b0506 && place + END + data.getUint16(place + 20, true) === bytes.length) return place;
    }
    return refuse("Ce fichier commence comme un zip, mais il est incomplet\u00a0: il a sans doute été coupé en route.");
  };

  /** An entry, and where the next record of the directory is; `limit` is where the directory ends. */
  const read = (bytes, data, place, limit) => {
    if (place + CENTRAL > limit || data.getUint32(place) !== 0x504b0102) refuse(UNREADABLE);
    const [flags, method] = [8, 10].map((at) => data.getUint16(place + at, true));
    const [crc, packed, size] = [16, 20, 24].map((at) => data.getUint32(place + at, true));
    const [named, extra, comment] = [28, 30, 32].map((at) => data.getUint16(place + at, true));
    const offset = data.getUint32(place + 42, true), next = place + CENTRAL + named + extra + comment;
    const name = new TextDecoder().decode(bytes.subarray(place + CENTRAL, place + CENTRAL + named));
    if ([packed, size, offset].includes(0xffffffff)) refuse(ZIP64);
    if (next > limit || offset + LOCAL > limit || data.getUint32(offset) !== 0x504b0304) refuse(UNREADABLE);
    if (flags & 0x41) refuse("Ce zip est protégé par un mot de passe\u00a0: cette page ne peut pas le lire, et les nôtres ne le sont jamais.");
    if (method !== 0 && method !== 8) refuse("Ce zip est compressé d’une façon que cette page ne lit pas, et que nous n’employons pas.");
    if (/^[/]|[\\:\0]|(^|[/])[.]{1,2}([/]|$)/.test(name)) refuse("Un nom de fichier sort du dossier où ce zip s’ouvrirait\u00a0: ne l’ouvrez pas.");
    const start = offset + LOCAL + data.getUint16(offset + 26, true) + data.getUint16(offset + 28, true);
    if (start + packed > limit) refuse("Ce zip est abîmé\u00a0: un de ses fichiers dépasse la fin.");
    return { entry: { name, method, flags, crc, packed, size, start, offset }, next };
  };

  const entries = (bytes) => {
    const data = view(bytes);
    if (bytes.length < 4 || data.getUint16(0) !== 0x504b) refuse("Ce fichier n’est pas un zip.");
    const end = bytes.length < END ? refuse("Ce zip est vide ou incomplet.") : ending(bytes, data);
    const count = data.getUint16(end + 10, true), found = [];
    let place = data.getUint32(end + 16, true);
    if (count === 0xffff || place === 0xffffffff) refuse(ZIP64);
    if (count > MOST_ENTRIES) refuse(`Ce zip annonce ${count.toLocaleString("fr-FR")} fichiers\u00a0; la limite est de 2\u00a0000.`);
    for (let number = 0; number < count; number += 1) {
      const { entry, next } = read(bytes, data, place, end);
      found.push(entry);
      place = next;
    }
    if (found.reduce((total, { size }) => total + size, 0) > MOST_BYTES) refuse("Ce zip dépasserait 50\u00a0Mo une fois ouvert\u00a0: cette page ne l’ouvre pas.");
    if (new Set(found.map(({ name }) => name.toLowerCase())).size < found.length) refuse("Deux fichiers de ce zip ont le même nom\u00a0: chaque outil n’en garderait qu’un, et pas toujours le même.");
    const inOrder = [...found].sort((a, b) => a.offset - b.offset);
    if (inOrder.some(({ start, packed }, i) => i + 1 < inOrder.length && start + packed > inOrder[i + 1].offset)) refuse("Des fichiers de ce zip se recouvrent\u00a0: ne l’ouvrez pas.");
    return found;
  };

  /** Never more than the size announced is kept: a stream that gives more is not read to its end. */
  const inflated = async (stream, size) => {
    if (!window.DecompressionStream) refuse("Ce navigateur est trop ancien pour ouvrir un zip dans une page\u00a0: vérifiez à la main, comme plus bas.");
    const reader = new Blob([stream]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    const held = new Uint8Array(size);
    let length = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return length === size ? held : null;
      if (length + value.length > size) {
        reader.cancel().catch(() => {});
        return null;
      }
      held.set(value, length);
      length += value.length;
    }
  };

  const content = async (bytes, { method, start, packed, size, crc }) => {
    const stream = bytes.subarray(start, start + packed);
    try {
      const held = method ? await inflated(stream, size) : stream;
      return held && held.length === size && crc32(held) === crc ? held : null;
    } catch (error) {
      if (error instanceof Refusal) throw error;
      return null;
    }
  };

  return { entries, content, sha256, crc32, Refusal, MOST_BYTES };
})();
