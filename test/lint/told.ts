/** One sentence of a notice in many languages. */
export const TOLD: Readonly<Record<string, string>> = {
  nl: 'Op 3 mei heeft een onbekende toegang gekregen tot onze klantendatabase en een deel daarvan gekopieerd. Uw naam en adres staan erin.',
  it: 'Il 3 maggio uno sconosciuto è entrato nella nostra banca dati dei clienti e ne ha copiato una parte. Ci sono il suo nome e il suo indirizzo.',
  pl: 'W dniu 3 maja nieznana osoba uzyskała dostęp do naszej bazy klientów i skopiowała jej część. Znajdują się w niej Państwa imię i adres.',
  sv: 'Den 3 maj tog sig en okänd person in i vår kunddatabas och kopierade en del av den. Ditt namn och din adress finns där.',
  cs: 'Dne 3. května se neznámá osoba dostala do naší databáze zákazníků a část z ní zkopírovala. Je v ní vaše jméno a adresa.',
  tr: 'Tanımadığımız bir kişi 3 Mayıs günü müşteri veri tabanımıza girdi ve bir bölümünü kopyaladı. Adınız ve adresiniz de bunların içinde.',
  hu: 'Május 3-án egy ismeretlen személy bejutott az ügyféladatbázisunkba, és lemásolta egy részét. Az Ön neve és címe is benne van.',
  vi: 'Ngày 3 tháng 5, một người lạ đã xâm nhập vào cơ sở dữ liệu khách hàng của chúng tôi và sao chép một phần. Tên và địa chỉ của bạn nằm trong đó.',
  ru: 'Третьего мая неизвестный получил доступ к нашей базе данных клиентов и скопировал её часть. В ней есть ваше имя и адрес.',
  uk: 'Третього травня невідома особа отримала доступ до нашої бази даних клієнтів і скопіювала її частину. У ній є ваше ім’я та адреса.',
  bg: 'На 3 май неизвестно лице получи достъп до нашата база данни с клиенти и копира част от нея. В нея са вашето име и адрес.',
  ar: 'في الثالث من مايو تمكن شخص مجهول من الدخول إلى قاعدة بيانات عملائنا ونسخ جزءا منها. وفيها اسمك وعنوانك.',
  hi: 'तीन मई को एक अज्ञात व्यक्ति हमारे ग्राहकों के डेटाबेस में घुस गया और उसके एक भाग की प्रतिलिपि बना ली। उसमें आपका नाम और पता है।',
  el: 'Στις 3 Μαΐου ένας άγνωστος απέκτησε πρόσβαση στη βάση δεδομένων των πελατών μας και αντέγραψε ένα μέρος της.',
  ja: '5月3日、何者かが当社の顧客データベースに侵入し、その一部を複製しました。お客様のお名前とご住所が含まれています。ご心配をおかけして申し訳ございません。'
}
