// Check digits of GB 32100 (unified social credit code) and GB 11714 (organisation code inside it).
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const OUTER = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const INNER = [3, 7, 9, 10, 5, 8, 4, 2];

const sum = (values, weights) => values.reduce((total, value, i) => total + value * weights[i], 0);

function innerCheck(body) {
  const values = [...body].map((c) => (/\d/.test(c) ? Number(c) : c.charCodeAt(0) - 55));
  const rest = 11 - (sum(values, INNER) % 11);
  if (rest === 10) return 'X';
  return rest === 11 ? '0' : String(rest);
}

function outerCheck(first17) {
  const values = [...first17].map((c) => ALPHABET.indexOf(c));
  return ALPHABET[(31 - (sum(values, OUTER) % 31)) % 31];
}

export function isValidUscc(code) {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return false;
  return code[16] === innerCheck(code.slice(8, 16)) && code[17] === outerCheck(code.slice(0, 17));
}
