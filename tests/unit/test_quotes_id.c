/* test_quotes_id.c - who said what in Indonesian. Each sentence is our own. */
#include "said.h"

static const said roles[] = {
    {"\"Stok vaksin aman sampai akhir bulan,\" kata Kepala Dinas Kesehatan Kota Cimerak, Ahyani Rahma, Selasa (4/3).",
     {{"Stok", "Ahyani Rahma", "kata", "Kepala Dinas Kesehatan Kota Cimerak"}}},
    {"\"Kami menambah dua kapal baru,\" ujar Direktur Utama PT Sinar Laut Tbk, Yusak Kristian, dalam keterangannya.",
     {{"Kami", "Yusak Kristian", "ujar", "Direktur Utama PT Sinar Laut"}}},
    {"\"Jalan itu selesai bulan depan,\" kata Gubernur Jawa Tengah Gunawan Sutomo di Semarang, Rabu.",
     {{"Jalan", "Gunawan Sutomo", "kata", "Gubernur Jawa Tengah"}}},
    {"\"Jalan itu selesai bulan depan,\" kata Gubernur Sulawesi Utara Yulius Sem Komaling di Manado.",
     {{"Jalan", "Yulius Sem Komaling", "kata", "Gubernur Sulawesi Utara"}}},
    {"Bupati Garut Rudi Gunawan meninjau Pasar Wanaraja.\n\"Harga cabai mulai turun,\" kata Bupati.",
     {{"Harga", "Rudi Gunawan", "kata", "Bupati Garut"}}},
    {"\"Kereta sudah kembali normal,\" tutur Menteri Perhubungan Bayu Karya Sumantri.\n"
     "\"Tidak ada korban jiwa,\" imbuh Bayu Karya.",
     {{"Kereta", "Bayu Karya Sumantri", "tutur", "Menteri Perhubungan"},
      {"Tidak", "Bayu Karya Sumantri", "imbuh", "Menteri Perhubungan"}}},
    {"\"Kami sudah berkirim surat kepada mereka,\" kata Juru Bicara Kementerian Luar Negeri Arman Nasir.",
     {{"Kami", "Arman Nasir", "kata", "Juru Bicara Kementerian Luar Negeri"}}},
    {"\"Pelaku sudah kami tangkap semalam,\" jelas Kasatreskrim Polres Nunukan Iptu Zainal Yusuf mewakili Kapolres "
     "AKBP Hari Santosa.",
     {{"Pelaku", "Zainal Yusuf", "jelas", "Kasatreskrim Polres Nunukan"}}},
    {"\"Kami belum menerima laporan resmi,\" ujar Kepala Bidang Humas Polda Jawa Barat Komisaris Besar Erdi Wirawan.",
     {{"Kami", "Erdi Wirawan", "ujar", "Kepala Bidang Humas Polda Jawa Barat"}}},
    {"\"Cuaca buruk masih akan terjadi,\" kata Kepala BMKG Dwi Karnawati, Kamis.",
     {{"Cuaca", "Dwi Karnawati", "kata", "Kepala BMKG"}}},
    {"\"Penelitian ini memakan waktu lima tahun,\" terang Prof. Dr. Ir. Bambang Sutrisno, M.Sc., di kampusnya.",
     {{"Penelitian", "Bambang Sutrisno", "terang", "Prof"}}},
    {"Ketua Komisi II DPRD Bandar, Hj. Lilis Suryani, S.E., M.M., menegaskan bahwa anggaran itu sudah disetujui.\n"
     "\"Tinggal pelaksanaannya saja,\" tegasnya.",
     {{"Tinggal", "Lilis Suryani", "tegasnya", "Ketua Komisi II DPRD Bandar"}}},
    {"\"Kami siap menghadapi pertandingan besok,\" demikian kata kapten tim Persela, Arif Satria.",
     {{"Kami", "Arif Satria", NULL, "kapten tim Persela"}}},
    {"\"Kami akan membangun sekutu baru,\" kata Presiden Amerika Serikat Ronald Trent di Washington.",
     {{"Kami", "Ronald Trent", "kata", "Presiden Amerika Serikat"}}},
    {"\"Kami ingin anak-anak kembali sekolah,\" kata Kepala Sekolah SD Negeri 3 Daruba, Hamida Tjan.",
     {{"Kami", "Hamida Tjan", "kata", "Kepala Sekolah SD Negeri 3 Daruba"}}},
    {"\"Survei ini dilakukan di sepuluh kota,\" papar pengamat politik Universitas Nusantara, Rocky Lesmana.",
     {{"Survei", "Rocky Lesmana", "papar", "pengamat politik"}}},
    {"\"Kami terkejut mendengar kabar itu,\" kata mantan Wali Kota Surakarta Rudy Hadinata.",
     {{"Kami", "Rudy Hadinata", "kata", "Wali Kota Surakarta"}}},
    {"\"Pengguna kami tumbuh dua kali lipat,\" ujar Head of Marketing Tokosaya Indonesia, Shinta Nugraha, di Jakarta.",
     {{"Pengguna", "Shinta Nugraha", "ujar", "Head of Marketing Tokosaya Indonesia"}}},
    {"\"Kami harus menang,\" kata pelatih Chelsea Antonio Cantona.", {{"Kami", "Antonio Cantona", "kata", "pelatih"}}},
    {"\"Kami akan memanggil para saksi,\" ujar anggota Komisi III DPR dari Fraksi Sejahtera, Nasir Jamil, di Senayan.",
     {{"Kami", "Nasir Jamil", "ujar", "anggota Komisi III DPR"}}},
    {"\"Album ini untuk ibu saya,\" kata penyanyi dangdut Inul Sekarwati.",
     {{"Album", "Inul Sekarwati", "kata", "penyanyi dangdut"}}},
    {"\"Tarifnya tetap,\" kata Pelaksana Tugas (Plt) Kepala Dinas Perhubungan Kota Bandar, Agus Salim.",
     {{"Tarifnya", "Agus Salim", "kata", "Kepala Dinas Perhubungan Kota Bandar"}}},
    {"\"Situasi aman,\" kata Kapolres Bandar AKBP Rudi Hartono SIK MH.\n\"Warga tenang,\" kata Rudi Hartono.",
     {{"Situasi", "Rudi Hartono", "kata", "Kapolres Bandar"}, {"Warga", "Rudi Hartono", "kata", "Kapolres"}}},
    {"\"Dia anak yang rajin,\" kata istri korban, Maya Sari, sambil menangis.", {{"Dia", "Maya Sari", "kata", NULL}}},
    {"\"Airnya naik sampai pinggang,\" kata Andi (35), warga Desa Sukamaju.",
     {{"Airnya", "Andi", "kata", "warga Desa"}}},
    {"\"Airnya naik sampai pinggang,\" kata Andi Firmansyah, warga Desa Sukamaju.\n\"Kami mengungsi,\" kata warga itu.",
     {{"Airnya", "Andi Firmansyah", "kata", "warga Desa"}, {"Kami", "Andi Firmansyah", "kata", "warga"}}},
    {"\"Kami akan terus berlatih,\" kata Kapten Tim Nasional Indonesia Jaya Idris.",
     {{"Kami", "Jaya Idris", "kata", "Kapten Tim Nasional"}}},
    {"\"Ini keputusan bersama,\" ujar Rudi Hartono selaku ketua panitia.", {{"Ini", "Rudi Hartono", "ujar", NULL}}},
    {"\"Ini keputusan bersama,\" ujar Rudi Hartono yang juga ketua panitia.", {{"Ini", "Rudi Hartono", "ujar", NULL}}},
    {"\"Kami menolak upah murah,\" ucap Ketua Umum Serikat Buruh Mandiri Said Maulana saat orasi.",
     {{"Kami", "Said Maulana", "ucap", "Ketua Umum Serikat Buruh Mandiri"}}},
};

static const said introduced[] = {
    {"Banjir merendam tiga desa sejak Senin malam. Salah satu warga, Siti Aminah, mengungsi ke masjid.\n"
     "\"Barang-barang tidak sempat saya bawa,\" keluhnya.",
     {{"Barang-barang", "Siti Aminah", "keluhnya", NULL}}},
    {"Hal senada disampaikan Ketua RT 05, Joko Susilo.\n\"Warga sudah capek menunggu,\" ucapnya.",
     {{"Warga", "Joko Susilo", "ucapnya", "Ketua RT"}}},
    {"Hal itu diungkapkan oleh Kapolsek Kuta Kompol Made Arya, Senin (3/2/2025).\n"
     "\"Kedua pelaku kami amankan,\" ungkapnya.",
     {{"Kedua", "Made Arya", "ungkapnya", "Kapolsek Kuta"}}},
    {"Sementara itu, Sekretaris Daerah Kabupaten Garut, Nurdin Yana, membuka acara tersebut.\n"
     "\"Semoga tahun depan lebih meriah,\" ujarnya.",
     {{"Semoga", "Nurdin Yana", "ujarnya", "Sekretaris Daerah Kabupaten Garut"}}},
    {"Rini Astuti kaget ketika petugas datang ke rumahnya.\n\"Saya kira ada kebakaran,\" kata Rini.\n"
     "\"Ternyata hanya salah alamat,\" lanjutnya.",
     {{"Saya", "Rini Astuti", "kata", NULL}, {"Ternyata", "Rini Astuti", "lanjutnya", NULL}}},
    {"Pelanggan warung itu kebanyakan mahasiswa. Salah satunya Euis Komariah, yang datang setiap Selasa.\n"
     "\"Di sini murah,\" tuturnya.",
     {{"Di sini", "Euis Komariah", "tuturnya", NULL}}},
    {"Ketua panitia Dedi Kurnia mengatakan lomba diikuti 40 tim.\n\"Peserta datang dari lima provinsi,\" katanya.\n"
     "Pelatihnya seorang guru olahraga, Slamet Riyadi.\n\"Anak-anak berlatih setiap sore,\" kata Slamet.",
     {{"Peserta", "Dedi Kurnia", "katanya", NULL}, {"Anak-anak", "Slamet Riyadi", "kata", NULL}}},
    {"Camat Sukamaju Dedi Kurnia mengatakan kegiatan berlangsung lancar. Kegiatan itu digelar di Gedung Serba Guna "
     "Kota "
     "Depok.\n\"Warga sangat antusias,\" katanya.",
     {{"Warga", "Dedi Kurnia", "katanya", "Camat Sukamaju"}}},
    {"Kepala puskesmas dr. Ratna Dewi menyebut aturan itu sudah jelas. Hal itu tertuang dalam Peraturan Menteri "
     "Kesehatan Nomor 5 Tahun 2020 tentang Imunisasi.\n\"Kami hanya menjalankan aturan,\" ujarnya.",
     {{"Kami", "Ratna Dewi", "ujarnya", NULL}}},
    {"Wali Kota Bima Sugiarto bertemu Gubernur Ridwan Kamal di Bogor.\n\"Kami membahas sampah,\" katanya.",
     {{"Kami", "Bima Sugiarto", "katanya", "Wali Kota"}}},
    {"Ia didampingi Wakil Bupati Tono Suratman. Keduanya berjalan kaki.\n\"Kami membahas sampah,\" kata Tono.",
     {{"Kami", "Tono Suratman", "kata", "Wakil Bupati"}}},
    {"Ditemui terpisah, Kepala Desa Sukamaju, Dedi, membenarkan kabar itu.\n\"Benar, sudah dua hari,\" kata Dedi.",
     {{"Benar", "Dedi", "kata", "Kepala Desa Sukamaju"}}},
    {"Andi Saputra mencetak dua gol. Penyerang asal Makassar itu senang bisa membantu timnya.\n"
     "\"Terima kasih untuk pelatih,\" katanya.\n\"Kami lolos,\" ujar mantan pemain Persija itu.",
     {{"Terima", "Andi Saputra", "katanya", NULL}, {"Kami", "Andi Saputra", "ujar", NULL}}},
    {"Ditanya soal itu, Menteri Pertanian Andi Sulaiman tersenyum.\n\"Tunggu saja,\" katanya singkat.",
     {{"Tunggu", "Andi Sulaiman", "katanya", "Menteri Pertanian"}}},
    {"Polisi menangkap Budi Santoso di rumahnya. Kapolsek Gubeng Kompol Sri Rahayu menjelaskan kronologinya.\n"
     "\"Ia tidak melawan,\" katanya.",
     {{"Ia", "Sri Rahayu", "katanya", "Kapolsek Gubeng"}}},
    {"Kapolsek Gubeng Kompol Sri Rahayu datang ke lokasi.\n\"Ada laporan dari warga,\" kata Sri.\n"
     "Petugas menangkap tersangka Budi Santoso (35) di rumahnya.\n\"Ia tidak melawan,\" katanya.",
     {{"Ada", "Sri Rahayu", "kata", "Kapolsek"}, {"Ia", "Sri Rahayu", "katanya", "Kapolsek Gubeng"}}},
    {"Peneliti Pusat Studi Gempa itu menemui Bupati Tono Suratman di Garut. Gempa terasa di tiga kota.\n"
     "\"Kami belum tahu sebabnya,\" kata peneliti Pusat Studi Gempa, Rina Wijayanti.",
     {{"Kami", "Rina Wijayanti", "kata", "peneliti Pusat Studi Gempa"}}},
    {"\"Antreannya panjang,\" kata petugas Jasa Raya bernama Putri saat dihubungi.",
     {{"Antreannya", "Putri", "kata", "petugas"}}},
    {"Bupati Rudi Hartono meninjau lokasi.\n\"Kami bantu,\" kata Rudi.\nMenurut Suyatno, air naik sejak subuh. "
     "Sawah terendam.\n\"Airnya cepat sekali naik,\" ujarnya.",
     {{"Kami", "Rudi Hartono", "kata", NULL}, {"Airnya", "Suyatno", "ujarnya", NULL}}},
    {"Bupati Rudi Hartono meninjau lokasi.\n\"Kami bantu,\" kata Rudi.\nWarga lainnya, Suyatno, juga kaget.\n"
     "\"Airnya cepat sekali naik,\" ujarnya.",
     {{"Kami", "Rudi Hartono", "kata", NULL}, {"Airnya", "Suyatno", "ujarnya", "Warga"}}},
    {"Kapolsek Tebet Kompol Suyatno datang.\n\"Kami bantu warga,\" kata Kapolsek.",
     {{"Kami", "Suyatno", "kata", "Kapolsek Tebet"}}},
    {"Warga Desa Nita, Mama Tres, ikut menonton.\n\"Ramai sekali tadi malam,\" ujar Mama Tres disambut tawa.",
     {{"Ramai", "Mama Tres", "ujar", NULL}}},
};

/* Nicknames, kin, fields of offices, what stands between an office and a name. */
static const said names[] = {
    {"Gubernur Jawa Barat Ridwan Kasman datang. \"Kita doakan korban segera ditemukan,\" kata Kang Iwan, sapaan akrab "
     "Ridwan "
     "Kasman.\n\"Tidak ada tawar-menawar,\" tegas pria yang akrab disapa Kang Iwan itu.",
     {{"Kita", "Ridwan Kasman", "kata", "Gubernur Jawa Barat"}, {"Tidak", "Ridwan Kasman", "tegas", "Gubernur"}}},
    {"Ketua Umum Persatuan Tani KH Yahya Maruf hadir.\n\"Kami tidak ke mana-mana,\" kata Gus Yahya.",
     {{"Kami", "Yahya Maruf", "kata", "Ketua Umum Persatuan Tani"}}},
    {"Kepala Pusat Data, Informasi, dan Komunikasi Bencana Abdul Muharam mengatakan banjir surut.\n"
     "\"Empat rumah rusak berat,\" kata Abdul.\n\"Tim sudah di lokasi,\" ujar Aam, panggilan akrabnya.",
     {{"Empat", "Abdul Muharam", "kata", "Kepala Pusat Data, Informasi, dan Komunikasi Bencana"},
      {"Tim", "Abdul Muharam", "ujar", "Kepala Pusat Data"}}},
    {"Menko Polhukam Mahmud MD meminta semua pihak menahan diri.\n\"Jangan ada yang memprovokasi,\" kata Mahmud.",
     {{"Jangan", "Mahmud MD", "kata", "Menko Polhukam"}}},
    {"\"Situasi aman,\" kata Kades Rudi Hartono SH MSi.", {{"Situasi", "Rudi Hartono", "kata", "Kades"}}},
    {"\"Kasus turun,\" kata Juru Bicara Satgas Covid-19 Wiku Bakti Sasmita.",
     {{"Kasus", "Wiku Bakti Sasmita", "kata", "Juru Bicara Satgas Covid-19"}}},
    {"\"Tidak benar itu semua,\" kata Bupati Sukajaya Wirdhan Caksono.",
     {{"Tidak", "Wirdhan Caksono", "kata", "Bupati Sukajaya"}}},
    {"\"Kami kawal,\" kata anggota Komisi I DPR Davin Akbar Fikarno.",
     {{"Kami", "Davin Akbar Fikarno", "kata", "anggota Komisi I DPR"}}},
    {"\"Kami pasrah saja,\" kata ayah kandung Rini, Suratman.\n\"Kami ikhlas,\" kata ayah Rini.",
     {{"Kami pasrah", "Suratman", "kata", "ayah kandung Rini"}, {"Kami ikhlas", "Suratman", "kata", NULL}}},
    {"Gibran Rakasiwi datang.\n\"Saya ingin bersilaturahmi,\" kata putra sulung Presiden Joko Wirawan itu.\n"
     "Wali Kota Bandar itu enggan menjawab.\n\"Nanti saja, ya,\" ujar Gibran.",
     {{"Saya", "Gibran Rakasiwi", "kata", NULL}, {"Nanti", "Gibran Rakasiwi", "ujar", "Wali Kota Bandar"}}},
    {"Seorang ibu rumah tangga, sebut saja Mawar (32), menjadi korban.\n\"Saya rugi besar,\" kata Mawar.",
     {{"Saya", "Mawar", "kata", "ibu rumah tangga"}}},
    {"Presiden Joko Wirawan meresmikan bendungan.\n\"Anggarannya besar sekali,\" ujar Kepala Negara.",
     {{"Anggarannya", "Joko Wirawan", "ujar", "Presiden"}}},
    {"Pebulutangkis tunggal putra Indonesia, Anton Ginta Suka, melaju ke final.\n\"Bisa main lepas,\" kata Ginta.",
     {{"Bisa", "Anton Ginta Suka", "kata", "Pebulutangkis tunggal putra Indonesia"}}},
    {"Viktor Velo (penulis utama) hadir.\n\"Kami sudah lama menunggu,\" kata Velo.",
     {{"Kami", "Viktor Velo", "kata", "penulis utama"}}},
    {"Direktur Kreatif Studio Viktor Velo hadir. Viktor Velo senang.\n\"Kami sudah lama menunggu,\" kata Velo.",
     {{"Kami", "Viktor Velo", "kata", "Direktur Kreatif Studio"}}},
    {"Direktur Kreatif Muhammad Rizal hadir. Mohammad Rizal senang.\n\"Kami sudah lama menunggu,\" katanya.",
     {{"Kami", "Muhammad Rizal", "katanya", "Direktur Kreatif"}}},
    {"Direktur Jenderal Laut (Dirjenla) Agung Sumarno hadir.\n\"Kami sudah lama menunggu,\" kata Dirjenla.",
     {{"Kami", "Agung Sumarno", "kata", "Direktur Jenderal Laut"}}},
};

static const said orders[] = {
    {"Kapolsek Tebet Kompol Hadi Wibowo datang pagi itu.\n\"Kami terima laporannya pagi tadi,\" kata dia.\n"
     "\"Korban sudah dibawa ke rumah sakit,\" ujar beliau.",
     {{"Kami", "Hadi Wibowo", "kata", NULL}, {"Korban", "Hadi Wibowo", "ujar", NULL}}},
    {"Rudi Hartono datang ke balai desa.\nIa menambahkan, \"Besok kami mulai bekerja.\"",
     {{"Besok", "Rudi Hartono", "menambahkan", NULL}}},
    {"\"Besok kami mulai bekerja\", Rudi Hartono menjelaskan.", {{"Besok", "Rudi Hartono", "menjelaskan", NULL}}},
    {"Dikatakan Rudi Hartono, \"Besok kami mulai bekerja.\"", {{"Besok", "Rudi Hartono", "Dikatakan", NULL}}},
    {"\"Besok kami mulai,\" kata Rudi Hartono. \"Kalau tidak hujan.\"",
     {{"Besok", "Rudi Hartono", "kata", NULL}, {"Kalau", "Rudi Hartono", "", NULL}}},
    {"\"Kami mendukung program itu,\" tulis Kementerian Kesehatan dalam keterangan resminya.",
     {{"Kami", "Kementerian Kesehatan", "tulis", NULL}}},
    {"\"Kami tidak tahu apa-apa,\" kata salah seorang warga.", {{"Kami", "salah seorang warga", "kata", NULL}}},
    {"\"Kami tidak tahu apa-apa,\" kata seorang pedagang di pasar itu.\n\"Tiba-tiba saja ada api,\" tambahnya.",
     {{"Kami", "seorang pedagang di pasar itu", "kata", NULL},
      {"Tiba-tiba", "seorang pedagang di pasar itu", "tambahnya", NULL}}},
    {"Menurut pengamat dari Universitas Nusantara, Rocky Lesmana, \"Koalisi itu tidak akan bertahan lama.\"",
     {{"Koalisi", "Rocky Lesmana", "Menurut", "pengamat"}}},
    {"Menteri Pertahanan Joko Wirawan (Jowi) tiba di Merauke.\n\"Prajurit kita siap,\" kata Jowi.",
     {{"Prajurit", "Joko Wirawan", "kata", "Menteri Pertahanan"}}},
    {"\"Besok ada pertemuan lagi,\" kata Ketua DPRD Bandar Lilis Suryani kepada Antara.\n"
     "\"Semua fraksi diundang,\" kata Lilis kepada Rudi Hartono.",
     {{"Besok", "Lilis Suryani", "kata", NULL}, {"Semua", "Lilis Suryani", "kata", NULL}}},
    {"Ketua DPRD Bandar Lilis Suryani meminta agar pemerintah \"tidak menutup mata terhadap warga\" yang terdampak.",
     {{"tidak menutup", "Lilis Suryani", "meminta", "Ketua DPRD"}}},
    {"\"Saya menyesal,\" aku AS (25).", {{"Saya", "AS", "aku", NULL}}},
    {"Pemerintah Kota Bandar membuka posko. Posko itu dijaga 24 jam.\n"
     "Kepala pelaksana BPBD, Surya Darma, mengaku kekurangan perahu.\n\n"
     "\"Perahu kami hanya tiga.\n\n\"Kami sudah meminta bantuan provinsi,\" kata Surya.",
     {{"Perahu", "Surya Darma", NULL, NULL}, {"Kami", "Surya Darma", "kata", NULL}}},
    {"\"Kami akan datang,\" kata Direktur Eksekutif Lembaga Survei Indonesia (LSI) Djaya Hanan di Jakarta.",
     {{"Kami", "Djaya Hanan", "kata", "Direktur Eksekutif Lembaga Survei Indonesia"}}},
    {"\"Kami siap kapan saja\". Kata Rudi Hartono di kantornya.", {{"Kami", "Rudi Hartono", "Kata", NULL}}},
    {"Pesulap Joko Wirawan yang akrab disapa Jowi tampil di Solo.\n\"Saya gugup,\" ujar Jowi.",
     {{"Saya", "Joko Wirawan", "ujar", NULL}}},
    {"Menteri Perhubungan Bayu Sumantri datang ke Merak.\n\"Kapal cukup,\" kata Menhub.",
     {{"Kapal", "Bayu Sumantri", "kata", "Menteri Perhubungan"}}},
    {"Kapolsek Tebet Kompol Hadi Wibowo memeriksa saksi.\n\"Ada lima saksi,\" ungkap Kapolsek Tebet.",
     {{"Ada lima", "Hadi Wibowo", "ungkap", "Kapolsek Tebet"}}},
    {"Calon gubernur Sandiaga Salahudin menyapa warga.\n\"Harga harus turun,\" ujar Sandi.",
     {{"Harga", "Sandiaga Salahudin", "ujar", NULL}}},
    {"Badan Meteorologi Klimatologi dan Geofisika (BMKG) mengeluarkan peringatan dini.\n"
     "\"Waspadai hujan lebat di pesisir,\" tulis BMKG.",
     {{"Waspadai", "Badan Meteorologi Klimatologi dan Geofisika", "tulis", NULL}}},
    {"Program \"Satu Desa Satu Dokter\" dimulai. Lagu \"Bintang Timur\" diputar dan slogan \"kerja dan kerja lagi\" "
     "dipasang.",
     {{NULL, NULL, NULL, NULL}}},
};

static const said stories[] = {
    {"GARUT - Seorang pria berinisial DS (32) ditangkap polisi setelah mencuri sepeda motor di Kecamatan Tarogong. "
     "Kapolres Garut AKBP Wirdhanto Hadi menjelaskan, pelaku beraksi dua kali.\n"
     "\"Pelaku kami amankan di rumah kontrakannya,\" kata Wirdhanto, Kamis (5/6/2025).\n"
     "Dari tangan DS, polisi menyita dua unit motor. Wirdhanto menyebut pelaku mengaku butuh uang.\n"
     "\"Alasannya untuk bayar utang,\" tambahnya.\n"
     "Kepada polisi, DS mengaku menyesal. \"Saya khilaf, Pak,\" ucapnya tertunduk.\n"
     "Sementara itu korban, Neneng Hasanah, bersyukur motornya kembali. Ia berterima kasih kepada polisi.\n"
     "\"Alhamdulillah motor saya ketemu,\" tutur Neneng.\n"
     "Kasat Reskrim Polres Garut AKP Ari Rinaldo menambahkan, DS dijerat Pasal 363 KUHP.\n"
     "\"Ancamannya tujuh tahun penjara,\" pungkas Ari.",
     {{"Pelaku kami amankan", "Wirdhanto Hadi", NULL, NULL},
      {"Alasannya untuk bayar", "Wirdhanto Hadi", NULL, NULL},
      {"Saya khilaf, Pak,", "DS", NULL, NULL},
      {"Alhamdulillah motor saya", "Neneng Hasanah", NULL, NULL},
      {"Ancamannya tujuh tahun", "Ari Rinaldo", NULL, NULL}}},
    {"JAKARTA, KABAR.com - Sutradara Hanung Prabowo mengumumkan film barunya, Langit Senja, Rabu (4/6). Film ini "
     "dibintangi Reza Rahadi dan Luna Mayasari.\n"
     "Menurut Hanung, ide film itu datang dari neneknya. \"Nenek saya suka bercerita,\" ujarnya.\n"
     "Luna, yang berperan sebagai guru, mengaku sempat ragu. Perempuan 30 tahun itu harus belajar bahasa Sunda.\n"
     "\"Awalnya takut salah logat,\" kata dia.\n"
     "Reza juga punya cerita sendiri. Aktor kelahiran Bogor itu menurunkan berat badan 10 kilogram.\n"
     "\"Saya cuma makan ubi,\" ungkap bintang film Bumi Biru tersebut.\n"
     "Produser Manoj Punjaya berharap film ini ditonton dua juta orang.\n"
     "\"Kami optimistis,\" katanya.\n"
     "Hanung menambahkan bahwa syuting dilakukan di tiga kota. \"Cuacanya tidak menentu,\" kata suami aktris Zaskia "
     "itu.",
     {{"Nenek saya suka", "Hanung Prabowo", NULL, NULL},
      {"Awalnya takut salah", "Luna Mayasari", NULL, NULL},
      {"Saya cuma makan", "Reza Rahadi", NULL, NULL},
      {"Kami optimistis,", "Manoj Punjaya", NULL, NULL},
      {"Cuacanya tidak menentu,", "Hanung Prabowo", NULL, NULL}}},
    {"Manchester - Pelatih Manchester City Pep Guardi memuji anak asuhnya setelah menang 3-1 atas Arsenal, Sabtu "
     "(7/6). Dua gol City dicetak Erling Haland.\n"
     "\"Erling luar biasa malam ini,\" kata Guardi seperti dikutip BBC.\n"
     "Penyerang asal Norwegia itu kini mengoleksi 30 gol. Haland sendiri merendah.\n"
     "\"Ini kerja tim,\" ujar Haland. \"Saya hanya menyelesaikan umpan mereka.\"\n"
     "Di kubu lawan, manajer Mikel Artero kecewa. Menurutnya, wasit keliru.\n"
     "\"Itu seharusnya penalti,\" keluh mantan gelandang Everton tersebut.\n"
     "Artero juga menyoroti cedera Bukayo Sakka. \"Kami menunggu hasil pemeriksaan,\" tandasnya.\n"
     "Kemenangan ini membawa City ke puncak klasemen. \"Musim masih panjang,\" tegas Guardi lagi.",
     {{"Erling luar biasa", "Pep Guardi", NULL, NULL},
      {"Ini kerja tim,", "Erling Haland", NULL, NULL},
      {"Saya hanya menyelesaikan", "Erling Haland", NULL, NULL},
      {"Itu seharusnya penalti,", "Mikel Artero", NULL, NULL},
      {"Kami menunggu hasil", "Mikel Artero", NULL, NULL},
      {"Musim masih panjang,", "Pep Guardi", NULL, NULL}}},
    {"Ketua Umum Partai Gelombang Rakyat, Anisa Matta, menolak rencana kenaikan harga BBM. Hal itu disampaikan Anisa "
     "dalam pidatonya di Surabaya.\n"
     "\"Rakyat sedang susah,\" kata Anisa.\n"
     "Penolakan juga datang dari Fraksi Keadilan. Anggota DPR Mardani Alisera menilai waktunya tidak tepat.\n"
     "\"Pemerintah harus mendengar,\" ujar Mardani kepada wartawan di Gedung DPR, Senayan, Jakarta.\n"
     "Mardani meminta Menkeu Sri Mulyati menjelaskan alasannya. Menurut dia, inflasi masih tinggi.\n"
     "\"Bu Menteri harus datang ke DPR,\" katanya.\n"
     "Menanggapi hal itu, Sri Mulyati mengatakan subsidi akan tetap ada.\n"
     "\"Yang miskin kita lindungi,\" kata Menkeu.\n"
     "Presiden Joko Wibowo belum memberikan pernyataan. Juru bicara presiden, Fadjroel Rahmat, meminta publik "
     "bersabar.\n"
     "\"Tunggu pengumuman resmi,\" kata Fadjroel singkat.",
     {{"Rakyat sedang susah,", "Anisa Matta", NULL, NULL},
      {"Pemerintah harus mendengar,", "Mardani Alisera", NULL, NULL},
      {"Bu Menteri harus", "Mardani Alisera", NULL, NULL},
      {"Yang miskin kita", "Sri Mulyati", NULL, NULL},
      {"Tunggu pengumuman resmi,", "Fadjroel Rahmat", NULL, NULL}}},
    {"Ribuan warga Desa Wadas menggelar istigasah, Minggu. Mereka menolak tambang batu andesit. Koordinator warga, "
     "Insin Sutrisna, mengatakan aksi itu berlangsung damai.\n"
     "\"Kami hanya berdoa,\" ujarnya.\n"
     "Salah seorang peserta, Yati, datang bersama dua anaknya. Ibu rumah tangga itu khawatir kehilangan kebun.\n"
     "\"Kami hidup dari kebun ini,\" katanya.\n"
     "Direktur Lembaga Bantuan Hukum (LBH) Yogyakarta, Yogi Fadhli, mendampingi warga sejak awal. LBH menilai proyek "
     "itu cacat prosedur.\n"
     "\"Amdalnya bermasalah,\" kata Yogi.\n"
     "Gubernur Jawa Tengah Ganjar Prakosa berjanji berdialog dengan warga. Ia akan datang pekan depan.\n"
     "\"Saya akan dengarkan semuanya,\" ucap politikus PDIP tersebut.\n"
     "Adapun Kapolda Jateng Irjen Ahmad Lutfianto memastikan polisi netral.\n"
     "\"Tidak ada yang ditahan,\" ungkap Kapolda.",
     {{"Kami hanya berdoa,", "Insin Sutrisna", NULL, NULL},
      {"Kami hidup dari", "Yati", NULL, NULL},
      {"Amdalnya bermasalah,", "Yogi Fadhli", NULL, NULL},
      {"Saya akan dengarkan", "Ganjar Prakosa", NULL, NULL},
      {"Tidak ada yang", "Ahmad Lutfianto", NULL, NULL}}},
};

static void roles_stand_before_and_behind_names(void **state)
{
    (void)state;
    assert_int_equal(SAID_WRONG("id", roles), 0);
}

static void people_are_introduced_before_they_speak(void **state)
{
    (void)state;
    assert_int_equal(SAID_WRONG("id", introduced), 0);
}

static void names_are_told_from_what_stands_beside(void **state)
{
    (void)state;
    assert_int_equal(SAID_WRONG("id", names), 0);
}

static void verbs_stand_on_either_side(void **state)
{
    (void)state;
    assert_int_equal(SAID_WRONG("id", orders), 0);
}

static void whole_stories_are_read(void **state)
{
    (void)state;
    assert_int_equal(SAID_WRONG("id", stories), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(roles_stand_before_and_behind_names),
        cmocka_unit_test(people_are_introduced_before_they_speak),
        cmocka_unit_test(names_are_told_from_what_stands_beside),
        cmocka_unit_test(verbs_stand_on_either_side),
        cmocka_unit_test(whole_stories_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
