const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026年3月5日`, as a sentence says a legal date; what is no date stays as it is. */
export function dayZh(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return day === '' ? date : `${year}年${String(Number(month))}月${String(Number(day))}日`;
}

/** `5 Mar 2026` */
export function dayEn(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return day === '' ? date : `${String(Number(day))} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}
