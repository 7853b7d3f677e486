/* test_quotes_id_news.c - short news stories in Indonesian, each line of them our own: who said what, and as what. */
#include "said.h"

static const said stories[] = {
    {"Badan Pusat Statistik dalam laporannya menyebut \"inflasi pangan masih cukup tinggi\".",
     {{"inflasi pangan", "Badan Pusat Statistik", "menyebut", NULL}}},
    {"\"Gelombang bisa mencapai empat meter,\" kata Kepala Stasiun Meteorologi Maritim Namosain Kupang Yandri Rudin "
     "Tungga.",
     {{"Gelombang", "Yandri Rudin Tungga", "kata", "Kepala Stasiun Meteorologi Maritim"}}},
    {"PALEMBANG - Polisi menangkap dua pelaku pembobolan toko emas di kawasan Pasar Cinde, Selasa (14/1/2025). "
     "Keduanya ditangkap di rumah kontrakan tanpa perlawanan.\n"
     "\"Kedua pelaku sudah kami amankan berikut barang buktinya,\" ungkap Kapolrestabes Palembang Kombes Pol Haris "
     "Sugiharto didampingi Kasat Reskrim AKBP Andrie Setiadi, Rabu (15/1/2025).\n"
     "Haris menjelaskan, pelaku berinisial RD dan MS masuk lewat atap. \"Mereka sudah mengintai toko itu selama "
     "sepekan,\" jelasnya.\n"
     "Sementara itu, pemilik toko, Koh Aliong, mengaku rugi hingga Rp300 juta. \"Saya pasrah saja, yang penting tidak "
     "ada yang terluka,\" tutur pria 58 tahun itu.",
     {{"Kedua pelaku", "Haris Sugiharto", "ungkap", "Kapolrestabes Palembang Kombes Pol"},
      {"Mereka sudah", "Haris Sugiharto", "jelasnya", "Kapolrestabes Palembang"},
      {"Saya pasrah", "Aliong", "tutur", "pemilik toko"}}},
    {"Jakarta - Anggota Komisi IX DPR Rahmat Handoko meminta pemerintah menunda kenaikan iuran BPJS Kesehatan.\n"
     "\"Daya beli masyarakat sedang turun. Jangan ditambah lagi bebannya,\" kata Handoko kepada wartawan di Kompleks "
     "Parlemen, Senayan, Kamis.\n"
     "Politisi Partai Hanura itu menilai pemerintah perlu memperbaiki layanan lebih dulu.\n"
     "\"Perbaiki dulu layanannya, baru bicara iuran,\" kata politisi Partai Hanura itu.\n"
     "Menurut dia, masih banyak peserta yang ditolak rumah sakit. \"Saya sendiri menerima ratusan aduan,\" kata dia.",
     {{"Daya beli", "Rahmat Handoko", "kata", "Anggota Komisi IX DPR"},
      {"Perbaiki dulu", "Rahmat Handoko", "kata", "Anggota Komisi IX DPR"},
      {"Saya sendiri", "Rahmat Handoko", "kata", "Anggota Komisi IX DPR"}}},
    {"Bandung, Kompas - Wali Kota Bandung Mochamad Ridwansyah mengaku belum menerima laporan soal kebakaran di Pasar "
     "Gedebage.\n"
     "\"Nanti saya cek dulu ke lapangan,\" ujar Emil, sapaan akrab Ridwansyah, saat ditemui di Balai Kota Bandung, "
     "Senin (2/9).\n"
     "Emil mengatakan, pihaknya akan menyiapkan tempat penampungan sementara bagi pedagang. \"Pedagang tidak boleh "
     "dirugikan,\" ujarnya.\n"
     "Seorang pedagang kain, Cucu Sumiati (45), berharap bantuan segera datang. \"Modal saya habis semua terbakar,\" "
     "kata Cucu sambil menyeka air mata.",
     {{"Nanti saya", "Mochamad Ridwansyah", "ujar", "Wali Kota Bandung"},
      {"Pedagang tidak", "Mochamad Ridwansyah", "ujarnya", "Wali Kota Bandung"},
      {"Modal saya", "Cucu Sumiati", "kata", "pedagang kain"}}},
    {"Pelatih timnas U-19 Indonesia, Indra Syahfri, puas dengan penampilan anak asuhnya saat mengalahkan Laos 3-0.\n"
     "\"Anak-anak bermain sesuai rencana. Tapi finishing masih harus diperbaiki,\" ujar Indra usai pertandingan.\n"
     "Pelatih asal Padang itu mengatakan timnya tidak boleh jemawa.\n"
     "\"Masih ada dua laga lagi. Kami fokus ke Filipina,\" lanjutnya.\n"
     "Di kubu lawan, pelatih Laos Chris Green mengakui keunggulan Indonesia.\n"
     "\"Mereka lebih cepat dan lebih siap. Kami kalah segalanya,\" kata Green.\n"
     "Pencetak dua gol Indonesia, Witan Saputra, mempersembahkan golnya untuk sang ibu. \"Ini untuk ibu saya di "
     "Palu,\" ucap pemain berusia 18 tahun itu.",
     {{"Anak-anak bermain", "Indra Syahfri", "ujar", "Pelatih timnas U-19 Indonesia"},
      {"Masih ada", "Indra Syahfri", "lanjutnya", "Pelatih timnas U-19 Indonesia"},
      {"Mereka lebih", "Chris Green", "kata", "pelatih Laos"},
      {"Ini untuk", "Witan Saputra", "ucap", NULL}}},
    {"Artis Nikita Wardhani akhirnya buka suara soal kabar keretakan rumah tangganya dengan Reza Mahendra.\n"
     "\"Doakan saja yang terbaik. Saya baik-baik saja kok,\" kata Nikita ditemui di kawasan Tendean, Jakarta Selatan.\n"
     "Ibu dua anak itu enggan menjelaskan lebih jauh. Ia hanya meminta publik tidak berspekulasi.\n"
     "\"Ada waktunya saya bicara. Sekarang saya fokus anak-anak dulu,\" ungkapnya.\n"
     "Kuasa hukum Nikita, Fahmi Baskoro, menyebut kliennya belum mendaftarkan gugatan apa pun. \"Sampai hari ini belum "
     "ada gugatan,\" tegas Fahmi.",
     {{"Doakan saja", "Nikita Wardhani", "kata", "Artis"},
      {"Ada waktunya", "Nikita Wardhani", "ungkapnya", "Artis"},
      {"Sampai hari", "Fahmi Baskoro", "tegas", "Kuasa hukum"}}},
    {"Gubernur Jawa Tengah, Ganjar Wicaksono, menegaskan: \"Tidak boleh ada pungutan apa pun di sekolah negeri.\"\n"
     "Hal itu disampaikan Ganjar saat mengunjungi SMA Negeri 1 Wonogiri. \"Kalau ada yang berani, laporkan ke saya. "
     "Saya copot kepala sekolahnya,\" imbuhnya.\n"
     "Kepala SMA Negeri 1 Wonogiri, Sri Sulastri, memastikan sekolahnya bebas pungutan.\n"
     "\"Di sekolah kami semua gratis, silakan dicek,\" katanya.",
     {{"Tidak boleh", "Ganjar Wicaksono", "menegaskan", "Gubernur Jawa Tengah"},
      {"Kalau ada", "Ganjar Wicaksono", "imbuhnya", "Gubernur Jawa Tengah"},
      {"Di sekolah", "Sri Sulastri", "katanya", "Kepala SMA Negeri 1 Wonogiri"}}},
    {"Menteri Keuangan Sri Indrawati mengatakan pertumbuhan ekonomi tahun ini akan melambat. Menkeu menyebut perang "
     "dagang sebagai penyebab utama.\n"
     "\"Kita harus waspada terhadap dampak perang dagang,\" kata Menkeu dalam konferensi pers APBN KiTa, Jumat "
     "(22/11).\n"
     "Direktur Jenderal Pajak Suryo Utama menambahkan, penerimaan pajak baru mencapai 70 persen dari target.\n"
     "\"Kami akan kejar sampai akhir tahun,\" ucap Suryo. \"Masih ada waktu satu bulan.\"",
     {{"Kita harus", "Sri Indrawati", "kata", "Menteri Keuangan"},
      {"Kami akan", "Suryo Utama", "ucap", "Direktur Jenderal Pajak"},
      {"Masih ada", "Suryo Utama", "", "Direktur Jenderal Pajak"}}},
    {"Mataram (ANTARA) - Kepala Badan Penanggulangan Bencana Daerah (BPBD) Nusa Tenggara Barat H. Ahsanul Khaliq "
     "menyatakan sebanyak 1.200 rumah rusak akibat gempa.\n"
     "\"Data ini masih bisa bertambah karena petugas masih mendata di lapangan,\" katanya di Mataram, Senin.\n"
     "Ia mengatakan bantuan logistik sudah disalurkan sejak Ahad malam. Menurut Khaliq, pengungsi paling membutuhkan "
     "tenda dan air bersih.\n"
     "\"Yang paling mendesak adalah tenda,\" kata mantan Kepala Dinas Sosial NTB itu.",
     {{"Data ini", "Ahsanul Khaliq", "katanya",
       "Kepala Badan Penanggulangan Bencana Daerah (BPBD) Nusa Tenggara Barat"},
      {"Yang paling", "Ahsanul Khaliq", "kata", "Kepala Badan Penanggulangan Bencana Daerah"}}},
    {"TRIBUNNEWS.COM, SURABAYA - Seorang pengemudi ojek daring bernama Slamet Riyanto menjadi korban begal di Jalan "
     "Kenjeran, Minggu dini hari.\n"
     "Slamet menceritakan, saat itu ia baru saja mengantar penumpang. Tiba-tiba dua orang memepet sepeda motornya.\n"
     "\"Saya dipepet dari kanan, langsung dibacok tangan saya,\" cerita Slamet.\n"
     "Pria asal Nganjuk ini sempat berteriak minta tolong. Namun, jalanan sepi.\n"
     "\"Sepi sekali, tidak ada orang lewat,\" ujar bapak tiga anak ini.\n"
     "Kanit Reskrim Polsek Kenjeran, Iptu Suroso, membenarkan kejadian tersebut. \"Masih kami selidiki,\" singkatnya.",
     {{"Saya dipepet", "Slamet Riyanto", "cerita", "pengemudi ojek daring"},
      {"Sepi sekali", "Slamet Riyanto", "ujar", "pengemudi ojek daring"},
      {"Masih kami", "Suroso", "singkatnya", "Kanit Reskrim Polsek Kenjeran"}}},
    {"CEO Gojari, Andre Sulistio, mundur dari jabatannya. Kabar itu diumumkan lewat surat elektronik kepada karyawan.\n"
     "\"Ini bukan keputusan yang mudah bagi saya dan keluarga,\" tulis Andre dalam surat elektronik tersebut.\n"
     "Posisi Andre akan digantikan oleh dua orang, yakni Kevin Aluwita dan William Tanuwijaya. Kevin saat ini menjabat "
     "Presiden Gojari.\n"
     "\"Kami berterima kasih atas kepemimpinan Andre selama ini,\" kata Kevin.",
     {{"Ini bukan", "Andre Sulistio", "tulis", "CEO Gojari"},
      {"Kami berterima", "Kevin Aluwita", "kata", "Presiden Gojari"}}},
    {"Kepala Pusat Data Informasi dan Hubungan Masyarakat BNPB Sutopo Nugraha lewat akun Twitter-nya menulis, \"Gunung "
     "Agung kembali erupsi pukul 04.13 WITA. Tinggi kolom abu 2.000 meter.\"\n"
     "Dia meminta warga tidak panik. \"Ikuti arahan PVMBG,\" cuitnya.",
     {{"Gunung Agung", "Sutopo Nugraha", "menulis", "Kepala Pusat Data Informasi dan Hubungan Masyarakat BNPB"},
      {"Ikuti arahan", "Sutopo Nugraha", "cuitnya", "Kepala Pusat Data Informasi dan Hubungan Masyarakat BNPB"}}},
    {"Presiden Joko Purnomo meresmikan Bendungan Way Sekampung di Kabupaten Pringsewu, Lampung, Kamis (2/9/2021).\n"
     "\"Bendungan ini akan mengairi 55 ribu hektare sawah,\" kata Presiden.\n"
     "Jokowi, sapaan Presiden, berharap bendungan itu meningkatkan produksi padi. Ia juga menanam pohon bersama "
     "Menteri PUPR Basuki Hadimulyo.\n"
     "\"Saya titip agar dirawat dengan baik,\" ucap Kepala Negara.\n"
     "Usai acara, Basuki menjelaskan bendungan itu menelan biaya Rp1,78 triliun. \"Sumbernya dari APBN,\" kata Basuki.",
     {{"Bendungan ini", "Joko Purnomo", "kata", "Presiden"},
      {"Saya titip", "Joko Purnomo", "ucap", "Presiden"},
      {"Sumbernya dari", "Basuki Hadimulyo", "kata", "Menteri PUPR"}}},
    {"Ratusan warga Desa Kedungmulyo mendatangi kantor kecamatan untuk menolak pembangunan pabrik semen.\n"
     "\"Kami tidak mau sawah kami hilang!\" teriak warga.\n"
     "Koordinator aksi, Gunarti, meminta bupati mencabut izin pabrik. Menurut perempuan berkebaya itu, sumber air "
     "warga akan mati.\n"
     "\"Ibu bumi sudah memberi, jangan disakiti,\" seru Gunarti.\n"
     "Camat Sukolilo Sunarto yang menemui massa berjanji menyampaikan tuntutan tersebut. \"Tuntutan bapak ibu akan "
     "kami teruskan ke bupati,\" ujar Sunarto.",
     {{"Kami tidak mau", "warga", "teriak", NULL},
      {"Ibu bumi", "Gunarti", "seru", "Koordinator aksi"},
      {"Tuntutan bapak", "Sunarto", "ujar", "Camat Sukolilo"}}},
    {"Film \"Laskar Senja\" karya sutradara Riri Kusuma tayang mulai 12 Desember. Film itu diangkat dari novel "
     "\"Tetralogi Senja\".\n"
     "\"Proses syutingnya hampir setahun,\" kata Riri dalam jumpa pers di Jakarta. Istilah \"one take ok\" sering "
     "terdengar di lokasi.\n"
     "Pemeran utama film ini, Reza Hartawan, mengaku sempat cedera. \"Kaki saya terkilir waktu adegan lari di "
     "pantai,\" akunya.",
     {{"Proses syutingnya", "Riri Kusuma", "kata", "sutradara"}, {"Kaki saya", "Reza Hartawan", "akunya", NULL}}},
    {"Wakil Ketua KPK Alexander Marwoto mengatakan pihaknya menetapkan tiga tersangka. \"Setelah dilakukan gelar "
     "perkara, KPK meningkatkan status ke penyidikan,\" kata Alex di Gedung Merah Putih KPK, Jakarta, Jumat malam.\n"
     "Alex menjelaskan, uang suap diserahkan dalam tiga tahap. Penyerahan terakhir, menurut Alex, dilakukan di sebuah "
     "restoran. \"Di situlah tim kami bergerak,\" ujar dia.\n"
     "Juru bicara KPK Febri Hardiansyah menambahkan, penggeledahan masih berlangsung. \"Hasilnya akan kami sampaikan "
     "nanti,\" tutur Febri.",
     {{"Setelah dilakukan", "Alexander Marwoto", "kata", "Wakil Ketua KPK"},
      {"Di situlah", "Alexander Marwoto", "ujar", "Wakil Ketua KPK"},
      {"Hasilnya akan", "Febri Hardiansyah", "tutur", "Juru bicara KPK"}}},
    {"Sebelumnya, Direktur Eksekutif Indo Barometer Muhammad Qodir menilai elektabilitas calon petahana masih tinggi. "
     "Hal berbeda disampaikan pengamat politik dari Universitas Airlangga, Hari Fitriyanto.\n"
     "\"Angka itu bisa berubah dalam sebulan,\" ujar Hari saat dihubungi, Sabtu.\n"
     "Ia mencontohkan pilkada 2017. \"Waktu itu petahana unggul jauh, tapi akhirnya kalah,\" ujar dosen FISIP "
     "tersebut.",
     {{"Angka itu", "Hari Fitriyanto", "ujar", "pengamat politik dari Universitas Airlangga"},
      {"Waktu itu", "Hari Fitriyanto", "ujar", "pengamat politik dari Universitas Airlangga"}}},
    {"Kabid Humas Polda Metro Jaya Kombes Yusri Yunanto menyebut penyidik memeriksa 12 saksi. \"Saksi yang diperiksa "
     "termasuk sopir dan satpam,\" kata Yusri, Senin.\n"
     "Dia menuturkan, hasil autopsi belum keluar. \"Kita tunggu saja,\" sambung dia.\n"
     "Ditemui terpisah, ibu korban, Ny. Rosidah, berharap pelaku dihukum berat.\n"
     "\"Anak saya tidak salah apa-apa,\" isaknya.",
     {{"Saksi yang", "Yusri Yunanto", "kata", "Kabid Humas Polda Metro Jaya Kombes"},
      {"Kita tunggu", "Yusri Yunanto", "sambung", "Kabid Humas Polda Metro Jaya"},
      {"Anak saya", "Rosidah", "isaknya", "ibu korban"}}},
    {"Seorang saksi mata, Agus (32), mengatakan bus melaju kencang dari arah Puncak. \"Remnya kelihatannya blong, "
     "sopirnya teriak-teriak,\" kata Agus.\n"
     "Kasat Lantas Polres Cianjur AKP Mangku Anom mengatakan sopir bus masih dirawat. \"Sopir belum bisa dimintai "
     "keterangan,\" ungkap Mangku.\n"
     "Bus tersebut membawa rombongan wisata SMP Negeri 2 Depok. Kepala sekolah Dadang Ruhiyat mengaku syok. \"Kami "
     "serahkan ke pihak berwajib,\" kata Dadang Ruhiat.",
     {{"Remnya kelihatannya", "Agus", "kata", "saksi mata"},
      {"Sopir belum", "Mangku Anom", "ungkap", "Kasat Lantas Polres Cianjur AKP"},
      {"Kami serahkan", "Dadang Ruhiyat", "kata", "Kepala sekolah"}}},
    {"Ketua Umum PBNU KH Yahya Cholid Staquf menyerukan warga Nahdliyin menjaga kerukunan. Gus Yahya, panggilan "
     "akrabnya, menyampaikan hal itu dalam Haul Gus Dur di Ciganjur.\n"
     "\"Perbedaan pilihan jangan memutus silaturahmi,\" kata Gus Yahya.\n"
     "Putri Gus Dur, Yenny Wahida, mengamini pernyataan tersebut. \"Itulah yang selalu diajarkan Bapak,\" ujar Yenny.",
     {{"Perbedaan pilihan", "Yahya Cholid Staquf", "kata", "Ketua Umum PBNU"},
      {"Itulah yang", "Yenny Wahida", "ujar", "Putri Gus Dur"}}},
    {"Menteri BUMN Erik Tohari menyebut maskapai itu butuh suntikan modal \"paling lambat akhir tahun ini\" agar tidak "
     "bangkrut. Ia menampik tudingan bahwa pemerintah \"membiarkan Garuda mati perlahan\". Erik menyebut langkah itu "
     "sebagai \"bersih-bersih\" BUMN.",
     {{"paling lambat akhir", "Erik Tohari", "menyebut", "Menteri BUMN"},
      {"membiarkan Garuda mati", "Erik Tohari", NULL, "Menteri BUMN"}}},
    {"Aktivis lingkungan dari Walhi Sumatera Selatan, Yuliusman, mendesak pemerintah mencabut izin perusahaan pembakar "
     "lahan.\n"
     "\"Dari tahun ke tahun pelakunya itu-itu saja,\" kata dia, Selasa.\n"
     "Ia menyebutkan, ada 17 perusahaan yang lahannya terbakar. Dari jumlah itu, baru dua yang diproses hukum.\n"
     "\"Penegakan hukumnya tajam ke bawah, tumpul ke atas.\"\n"
     "Kepala Dinas Lingkungan Hidup dan Pertanahan Sumsel, Edward Chandra, belum merespons pesan yang dikirim.",
     {{"Dari tahun", "Yuliusman", "kata", "Aktivis lingkungan dari Walhi Sumatera Selatan"},
      {"Penegakan hukumnya", "Yuliusman", "", "Aktivis lingkungan"}}},
    {"\"Kalau tidak ada aral melintang, tol ini beroperasi sebelum Lebaran,\" kata Direktur Utama PT Jasa Marga "
     "(Persero) Tbk. Desi Arryani di Semarang, Jumat (17/5/2019).\n"
     "Sebelumnya Desi sudah meninjau gerbang tol Kalikangkung. \"Tinggal marka dan rambu,\" jelas Desi.",
     {{"Kalau tidak", "Desi Arryani", "kata", "Direktur Utama PT Jasa Marga"},
      {"Tinggal marka", "Desi Arryani", "jelas", "Direktur Utama PT Jasa Marga"}}},
    {"Tokoh masyarakat Papua, Pendeta Benny Giayi, meminta aparat menarik pasukan dari Nduga. Pendeta Benny juga "
     "meminta akses bagi jurnalis dibuka.\n"
     "\"Rakyat mengungsi ke hutan, anak-anak tidak sekolah,\" kata Pendeta Benny.\n"
     "Kapendam XVII/Cenderawasih Letkol Cpl Eko Daryono membantah tudingan itu.\n"
     "\"TNI hadir untuk melindungi masyarakat,\" kata Eko dalam keterangan tertulis.",
     {{"Rakyat mengungsi", "Benny Giayi", "kata", "Tokoh masyarakat Papua"},
      {"TNI hadir", "Eko Daryono", "kata", "Kapendam XVII/Cenderawasih Letkol Cpl"}}},
    {"Laga Persib Bandung melawan Arema FC berakhir imbang 1-1. Gelandang Persib, Marc Klock, kecewa dengan hasil "
     "itu.\n"
     "\"Kami seharusnya menang. Kami punya banyak peluang,\" kata Klock di Stadion Gelora Bandung Lautan Api.\n"
     "Senada, pelatih Persib Robert Albertus menilai lini depan kurang tajam.\n"
     "\"Penyelesaian akhir masih jadi masalah,\" ujar pelatih asal Belanda tersebut.\n"
     "Sebaliknya, pelatih Arema Eduardo Almeida senang dengan satu poin. \"Bermain di kandang Persib tidak mudah,\" "
     "kata Almeida.",
     {{"Kami seharusnya", "Marc Klock", "kata", "Gelandang Persib"},
      {"Penyelesaian akhir", "Robert Albertus", "ujar", "pelatih Persib"},
      {"Bermain di", "Eduardo Almeida", "kata", "pelatih Arema"}}},
    {"Dokter spesialis paru RSUP Persahabatan, dr. Erlina Burhanuddin, Sp.P(K), mengingatkan bahaya polusi udara bagi "
     "anak.\n"
     "\"Paru-paru anak masih berkembang, jadi lebih rentan,\" jelas dr. Erlina dalam webinar, Kamis (31/8).\n"
     "Menurutnya, masker tetap diperlukan saat beraktivitas di luar ruang.\n"
     "\"Pakai masker yang benar, jangan di dagu,\" pesannya.",
     {{"Paru-paru anak", "Erlina Burhanuddin", "jelas", "Dokter spesialis paru RSUP Persahabatan"},
      {"Pakai masker", "Erlina Burhanuddin", "pesannya", "Dokter spesialis paru RSUP Persahabatan"}}},
    {"Bupati Banyuwangi Ipuk Festiana bersama suaminya, mantan Bupati Abdullah Azwar, menghadiri Festival Gandrung "
     "Sewu.\n"
     "\"Festival ini milik rakyat Banyuwangi,\" kata Ipuk.\n"
     "Azwar mengaku bangga festival yang ia rintis terus berkembang. \"Dulu penarinya susah dicari, sekarang antre,\" "
     "kenang Azwar.",
     {{"Festival ini", "Ipuk Festiana", "kata", "Bupati Banyuwangi"},
      {"Dulu penarinya", "Abdullah Azwar", "kenang", "mantan Bupati"}}},
    {"Presiden Amerika Serikat Donald Trent mengancam akan menaikkan tarif impor dari Tiongkok.\n"
     "\"Kami tidak akan kalah dalam perang dagang ini,\" kata Trent di Gedung Putih, seperti dikutip Reuters, Rabu "
     "(15/5).\n"
     "Juru Bicara Kementerian Luar Negeri China, Geng Shuo, membalas pernyataan itu.\n"
     "\"China tidak pernah menyerah pada tekanan dari luar,\" kata Geng.",
     {{"Kami tidak", "Donald Trent", "kata", "Presiden Amerika Serikat"},
      {"China tidak", "Geng Shuo", "kata", "Juru Bicara Kementerian Luar Negeri China"}}},
    {"Rumah milik Sanusi, warga Kampung Cikeusal, roboh diterjang angin kencang. Beruntung, ia dan istrinya sedang di "
     "ladang.\n"
     "\"Waktu pulang rumah sudah rata dengan tanah,\" kata Sanusi.\n"
     "Kini Sanusi menumpang di rumah anaknya. Ia berharap ada bantuan dari pemerintah desa.\n"
     "\"Mudah-mudahan ada yang bantu,\" ucapnya lirih.\n"
     "Kepala Desa Cikeusal, Dedeh Rohayati, mengaku sudah melapor ke BPBD. \"Sudah kami ajukan, tinggal menunggu,\" "
     "kata Dedeh singkat.",
     {{"Waktu pulang", "Sanusi", "kata", "warga Kampung Cikeusal"},
      {"Mudah-mudahan ada", "Sanusi", "ucapnya", "warga Kampung Cikeusal"},
      {"Sudah kami", "Dedeh Rohayati", "kata", "Kepala Desa Cikeusal"}}},
    {"Di tempat yang sama, Dandim 0506/Tangerang Letkol Inf Bambang Hery menyatakan siap mendukung. \"TNI bersama "
     "Polri siap mengamankan,\" kata Bambang.\n"
     "Adapun Wali Kota Tangerang Arief Wismansyah berterima kasih. Dia menyebut capaian itu, \"Hasil kerja keras semua "
     "pihak.\"",
     {{"TNI bersama", "Bambang Hery", "kata", "Dandim 0506/Tangerang Letkol Inf"},
      {"Hasil kerja", "Arief Wismansyah", "menyebut", "Wali Kota Tangerang"}}},
    {"Kapolda Riau Irjen Agung Setya Imam memimpin apel. Menurutnya, ada 12 titik api di Kabupaten Bengkalis. Lanjut "
     "dia, pihaknya sudah menurunkan 300 personel.\n"
     "\"Kita kejar terus supaya tidak meluas,\" kata Agung.\n"
     "\"Pembakar lahan akan kita tindak tegas,\" tegas jenderal bintang dua tersebut.",
     {{"Kita kejar", "Agung Setya Imam", "kata", "Kapolda Riau Irjen"},
      {"Pembakar lahan", "Agung Setya Imam", "tegas", "Kapolda Riau"}}},
    {"Sidang isbat digelar di Kantor Kementerian Agama, Jakarta. Menteri Agama Yakut Cholil mengumumkan 1 Ramadan "
     "jatuh pada hari Selasa.\n"
     "\"Dengan demikian, secara mufakat 1 Ramadan jatuh pada Selasa,\" ujar Menag.\n"
     "Ia meminta umat Islam menjaga protokol kesehatan.\n"
     "Sementara Ketua MUI Bidang Fatwa, KH Asrorun Niam, meminta masyarakat tidak mempersoalkan perbedaan. \"Mari kita "
     "saling menghormati,\" ajak Kiai Niam.",
     {{"Dengan demikian", "Yakut Cholil", "ujar", "Menteri Agama"},
      {"Mari kita", "Asrorun Niam", "ajak", "Ketua MUI Bidang Fatwa"}}},
    {"Lurah Penjaringan Depika Romadi, Rabu (8/3), mengatakan banjir rob mulai surut. \"Ketinggian air tinggal 10 "
     "sentimeter,\" ujarnya.\n"
     "Ketua RW 17 Muara Baru, Hamdan, membenarkan. \"Anak-anak sudah bisa sekolah lagi,\" katanya.",
     {{"Ketinggian air", "Depika Romadi", "ujarnya", "Lurah Penjaringan"},
      {"Anak-anak sudah", "Hamdan", "katanya", "Ketua RW 17 Muara Baru"}}},
    {"Pemprov DKI akan menambah 50 bus sekolah. Kepala Dinas Perhubungan DKI Jakarta Syafrin Lupito mengatakan "
     "penambahan dilakukan bertahap. \"Tahun ini 20 dulu,\" kata dia. Ditanya soal anggaran, Syafrin tidak merinci. "
     "\"Nanti dicek di APBD,\" ucap dia.",
     {{"Tahun ini", "Syafrin Lupito", "kata", "Kepala Dinas Perhubungan DKI Jakarta"},
      {"Nanti dicek", "Syafrin Lupito", "ucap", "Kepala Dinas Perhubungan DKI Jakarta"}}},
    {"JAKARTA, KOMPAS.com - Ketua DPP Partai Amanat Rakyat (PAR) Yandri Sutanto menanggapi santai hasil survei yang "
     "menempatkan partainya di posisi buncit.\n"
     "\"Survei itu kan potret sesaat,\" kata Yandri kepada Kompas.com, Minggu (12/3/2023).\n"
     "Wakil Ketua MPR itu mengatakan, partainya punya mesin yang bekerja di akar rumput. Ia optimistis partainya lolos "
     "ambang batas parlemen.\n"
     "\"Kita lihat saja nanti di bilik suara,\" ujar Yandri.\n"
     "Sementara itu, peneliti LSI Denny JA, Ardian Sopian, menyebut elektabilitas PAR turun sejak Januari. \"Trennya "
     "menurun terus,\" kata Ardian.",
     {{"Survei itu", "Yandri Sutanto", "kata", "Ketua DPP Partai Amanat Rakyat (PAR)"},
      {"Kita lihat", "Yandri Sutanto", "ujar", "Ketua DPP"},
      {"Trennya menurun", "Ardian Sopian", "kata", "peneliti LSI Denny JA"}}},
    {"Kebakaran melanda gudang tekstil di Jalan Raya Rancaekek, Sumedang, Jumat petang. Tidak ada korban jiwa dalam "
     "kejadian itu.\n"
     "Kepala Bidang Pemadam Kebakaran Satpol PP Sumedang Eka Setiawan mengerahkan tujuh unit mobil pemadam.\n"
     "\"Api baru bisa dikuasai setelah empat jam,\" kata dia.\n"
     "Menurut keterangan saksi, api berasal dari lantai dua. \"Tiba-tiba ada suara ledakan, lalu asap hitam,\" kata "
     "Ujang, satpam gudang.\n"
     "Ujang sempat berusaha memadamkan api dengan alat seadanya. \"Tapi apinya keburu besar,\" ucapnya.",
     {{"Api baru", "Eka Setiawan", "kata", "Kepala Bidang Pemadam Kebakaran Satpol PP Sumedang"},
      {"Tiba-tiba ada", "Ujang", "kata", "satpam gudang"},
      {"Tapi apinya", "Ujang", "ucapnya", "satpam gudang"}}},
    {"Penyanyi Isyana Kirana merilis album ketiganya, Lexicon Baru. Album itu berisi sepuluh lagu yang ia tulis "
     "sendiri.\n"
     "\"Album ini paling jujur dari semua album aku,\" ungkap Isyana dalam peluncuran album di Senayan, Jakarta, Rabu "
     "(30/10).\n"
     "Pelantun \"Tetap Dalam Jiwa\" itu mengaku sempat ragu. Namun, suaminya, Rayhan Maditra, terus mendukungnya.\n"
     "\"Dia orang pertama yang dengar semua lagunya,\" kata pelantun \"Tetap Dalam Jiwa\" ini sambil tertawa.\n"
     "Produser musik Gerald Situmoran menilai album itu berani. \"Jarang ada musisi pop yang mau eksperimen begini,\" "
     "nilai Gerald.",
     {{"Album ini", "Isyana Kirana", "ungkap", "Penyanyi"},
      {"Dia orang", "Isyana Kirana", "kata", "Penyanyi"},
      {"Jarang ada", "Gerald Situmoran", "nilai", "Produser musik"}}},
    {"Pengadilan Negeri Denpasar menjatuhkan vonis 12 tahun penjara kepada I Wayan Sukarta. Ketua majelis hakim I Gede "
     "Ginarsa menyatakan terdakwa terbukti bersalah.\n"
     "\"Menyatakan terdakwa terbukti secara sah dan meyakinkan bersalah melakukan tindak pidana narkotika,\" kata "
     "hakim Ginarsa membacakan putusan, Kamis.\n"
     "Atas putusan itu, penasihat hukum terdakwa, Bambang Purwanto, menyatakan pikir-pikir. \"Kami pikir-pikir dulu, "
     "Yang Mulia,\" ujarnya.\n"
     "Hal yang sama diutarakan jaksa Eddy Arta Wijaya. \"Kami juga pikir-pikir,\" kata jaksa.",
     {{"Menyatakan terdakwa", "I Gede Ginarsa", "kata", "Ketua majelis hakim"},
      {"Kami pikir-pikir", "Bambang Purwanto", "ujarnya", "penasihat hukum terdakwa"},
      {"Kami juga", "Eddy Arta Wijaya", "kata", "jaksa"}}},
    {"Surabaya (beritajatim.com) – Kapolrestabes Surabaya Kombes Pol Akhmad Yusup Gunawan memastikan kasus "
     "pengeroyokan di Taman Bungkul ditangani serius.\n"
     "“Empat orang sudah kami tetapkan sebagai tersangka, sisanya masih dikejar,” tegasnya, Senin (6/6/2022).\n"
     "Polisi juga mengamankan barang bukti berupa helm dan batu. “Para tersangka kami jerat Pasal 170 KUHP, ancaman "
     "hukumannya tujuh tahun penjara,” pungkas Yusup.",
     {{"Empat orang", "Akhmad Yusup Gunawan", "tegasnya", "Kapolrestabes Surabaya Kombes Pol"},
      {"Para tersangka", "Akhmad Yusup Gunawan", "pungkas", "Kapolrestabes Surabaya"}}},
    {"Maskapai Lion Airways buka suara terkait penerbangan JT-610. Corporate Communications Strategic Lion Airways, "
     "Danang Mandala Prihantono mengatakan pesawat hilang kontak pukul 06.33 WIB.\n"
     "\"Pesawat membawa 178 penumpang dewasa, satu anak, dan dua bayi,\" jelas Danang dalam keterangan resmi yang "
     "diterima redaksi, Senin.\n"
     "Sementara Kepala Basarnas Marsekal Madya M. Syaugi mengerahkan 150 personel ke titik jatuhnya pesawat.\n"
     "\"Kami akan bekerja 24 jam,\" kata Syaugi.\n"
     "Rahmat Hidayat, ayah salah satu penumpang, menunggu kabar di posko Bandara Depati Amir. \"Saya hanya ingin "
     "kepastian,\" katanya sambil terisak.",
     {{"Pesawat membawa", "Danang Mandala Prihantono", "jelas", "Corporate Communications Strategic Lion Airways"},
      {"Kami akan", "M. Syaugi", "kata", "Kepala Basarnas"},
      {"Saya hanya", "Rahmat Hidayat", "katanya", NULL}}},
    {"Direktur Jenderal WHO Tedros Adhan mengatakan pandemi belum berakhir. Dalam konferensi pers virtual dari Jenewa, "
     "ia mendesak negara kaya berbagi vaksin.\n"
     "\"Ketidakadilan vaksin adalah kegagalan moral,\" kata Tedros.\n"
     "Kepala ilmuwan WHO Soumya Nathan menyampaikan hal serupa. Menurut Nathan, varian baru akan terus muncul \"selama "
     "sebagian besar dunia belum divaksinasi\".\n"
     "\"Kita berlari dalam lomba yang tidak bisa dimenangkan sendirian,\" katanya.",
     {{"Ketidakadilan vaksin", "Tedros Adhan", "kata", "Direktur Jenderal WHO"},
      {"selama sebagian", "Soumya Nathan", "Menurut", "Kepala ilmuwan WHO"},
      {"Kita berlari", "Soumya Nathan", "katanya", "Kepala ilmuwan WHO"}}},
    {"Tim SAR gabungan akhirnya menemukan pendaki yang hilang di Gunung Arjuno. Korban diketahui bernama Thoriq "
     "Rizaldi (14), warga Bondowoso.\n"
     "Kepala Kantor SAR Surabaya, Prasetya Budiarta, mengatakan korban ditemukan di jurang sedalam 50 meter. "
     "\"Kondisinya sudah meninggal dunia,\" ujarnya.\n"
     "Proses evakuasi terkendala kabut. Menurut Prasetya, tim butuh waktu delapan jam untuk membawa jenazah turun.\n"
     "\"Medannya terjal sekali, jarak pandang hanya lima meter,\" imbuh Prasetya.\n"
     "Sugeng Rahardi, paman korban, mengaku ikhlas. \"Sudah takdirnya,\" kata Sugeng.",
     {{"Kondisinya sudah", "Prasetya Budiarta", "ujarnya", "Kepala Kantor SAR Surabaya"},
      {"Medannya terjal", "Prasetya Budiarta", "imbuh", "Kepala Kantor SAR Surabaya"},
      {"Sudah takdirnya", "Sugeng Rahardi", "kata", "paman korban"}}},
    {"\"Alhamdulillah, kami sudah sah jadi suami istri,\" ucap Lesti Andriani usai akad nikah, Kamis. Pedangdut "
     "jebolan ajang pencarian bakat itu tampil anggun dengan kebaya putih.\n"
     "Sang suami, Rizky Billar Pratama, tampak gugup. \"Deg-degan banget tadi waktu ijab kabul,\" kata Rizky.\n"
     "\"Semoga jadi keluarga sakinah,\" doa ayah Lesti, Endang Mulyana.",
     {{"Alhamdulillah, kami", "Lesti Andriani", "ucap", "Pedangdut"},
      {"Deg-degan banget", "Rizky Billar Pratama", "kata", NULL},
      {"Semoga jadi", "Endang Mulyana", "doa", "ayah Lesti"}}},
    {"Rektor Universitas Gajah Mulia, Prof. Panut Mulyana, M.Eng., D.Eng., mengatakan uang kuliah tidak naik tahun "
     "ini. \"UKT tetap, mahasiswa tidak perlu khawatir,\" ujar Panut.\n"
     "Ketua BEM KM UGM Fathur Rizal menyambut baik keputusan itu. \"Tapi kami akan tetap mengawal,\" kata Fathur.\n"
     "Di sisi lain, Kepala Bagian Humas dan Protokol UGM Iva Aryana menyebut ada 3.000 mahasiswa penerima beasiswa. "
     "\"Jumlahnya naik dibanding tahun lalu,\" kata Iva.",
     {{"UKT tetap", "Panut Mulyana", "ujar", "Rektor Universitas Gajah Mulia"},
      {"Tapi kami", "Fathur Rizal", "kata", "Ketua BEM KM UGM"},
      {"Jumlahnya naik", "Iva Aryana", "kata", "Kepala Bagian Humas dan Protokol UGM"}}},
    {"Apa yang membuat Anda kembali ke panggung teater?\n"
     "\"Saya rindu penonton,\" jawab Christine Hakimah singkat. Aktris senior itu terakhir kali tampil pada 2012. "
     "Ditanya soal film berikutnya, ia tersenyum. \"Tunggu saja, saya tidak mau sesumbar,\" katanya.",
     {{"Saya rindu", "Christine Hakimah", "jawab", "Aktris senior"},
      {"Tunggu saja", "Christine Hakimah", "katanya", "Aktris senior"}}},
    {"Kuasa hukum korban, Sunan Kalijaga Putra, mendatangi Polda Metro Jaya. Ia didampingi kliennya, DP (23).\n"
     "\"Kami melaporkan saudara AR atas dugaan penganiayaan,\" kata Sunan di Mapolda Metro Jaya.\n"
     "DP mengaku trauma. \"Saya masih takut keluar rumah,\" tutur DP.\n"
     "Terpisah, pengacara AR, Machi Ahmadi, membantah tuduhan itu. \"Klien kami justru korban pemerasan,\" bantah "
     "Machi.",
     {{"Kami melaporkan", "Sunan Kalijaga Putra", "kata", "Kuasa hukum korban"},
      {"Saya masih", "DP", "tutur", NULL},
      {"Klien kami", "Machi Ahmadi", "bantah", "pengacara AR"}}},
    {"Bank Indonesia mempertahankan suku bunga acuan di level 6 persen. Keputusan itu diambil dalam Rapat Dewan "
     "Gubernur 18-19 Juni.\n"
     "\"Keputusan ini konsisten dengan kebijakan moneter yang pro-stability,\" kata Gubernur BI Perry Warsita, Kamis.\n"
     "Ekonom Bank Permata Joshua Pardi menilai keputusan itu tepat. Ia memperkirakan suku bunga baru turun pada "
     "kuartal IV. \"Ruangnya ada, tapi sempit,\" kata Joshua ketika dihubungi.\n"
     "Menurut Kepala Ekonom BCA David Sumual, rupiah masih rentan. \"Tekanan eksternal belum hilang,\" jelasnya.",
     {{"Keputusan ini", "Perry Warsita", "kata", "Gubernur BI"},
      {"Ruangnya ada", "Joshua Pardi", "kata", "Ekonom Bank Permata"},
      {"Tekanan eksternal", "David Sumual", "jelasnya", "Kepala Ekonom BCA"}}},
    {"Legenda bulu tangkis Susi Susantika mengkritik pembinaan atlet tunggal putri. \"Regenerasinya putus,\" kritik "
     "peraih emas Olimpiade Barcelona 1992 itu.\n"
     "Kepala Bidang Pembinaan dan Prestasi PBSI, Rionny Mainak, menerima kritik tersebut. \"Ini masukan bagi kami,\" "
     "kata Rionny.\n"
     "Gregoria Mariska Tanjung, pemain tunggal putri terbaik saat ini, mengaku termotivasi. \"Saya akan buktikan di "
     "lapangan,\" ucap Gregoria.",
     {{"Regenerasinya putus", "Susi Susantika", "kritik", "Legenda bulu tangkis"},
      {"Ini masukan", "Rionny Mainak", "kata", "Kepala Bidang Pembinaan dan Prestasi PBSI"},
      {"Saya akan", "Gregoria Mariska Tanjung", "ucap", "pemain tunggal putri"}}},
    {"Wakil Wali Kota Solo Teguh Prakasa menjelaskan penataan PKL di Jalan Slamet Riyadi. Para PKL dipindah ke selter "
     "baru mulai Senin.\n"
     "\"Biar rapi, pembeli juga nyaman,\" jelas Teguh.\n"
     "Namun sejumlah PKL keberatan. Marni, penjual gudeg, mengatakan selter terlalu sempit. \"Gerobak saya tidak "
     "muat,\" katanya. Penjual lain, Parjo, khawatir kehilangan pelanggan. \"Pelanggan tahunya saya di sini,\" "
     "ujarnya.",
     {{"Biar rapi", "Teguh Prakasa", "jelas", "Wakil Wali Kota Solo"},
      {"Gerobak saya", "Marni", "katanya", "penjual gudeg"},
      {"Pelanggan tahunya", "Parjo", "ujarnya", "Penjual"}}},
    {"Menteri Luar Negeri Retno Marsudi Lestari bertemu Menteri Luar Negeri Australia Penny Wang di Canberra. Kedua "
     "menteri membahas kerja sama maritim.\n"
     "\"Kami sepakat memperkuat patroli bersama,\" kata Retno dalam konferensi pers bersama.\n"
     "Penny menyebut Indonesia sebagai mitra terdekat Australia. \"Tidak ada hubungan yang lebih penting,\" kata "
     "Penny.\n"
     "Menlu Retno juga menyinggung isu Myanmar. \"Five-Point Consensus harus dijalankan,\" tegas Menlu.",
     {{"Kami sepakat", "Retno Marsudi Lestari", "kata", "Menteri Luar Negeri"},
      {"Tidak ada", "Penny Wang", "kata", "Menteri Luar Negeri Australia"},
      {"Five-Point Consensus", "Retno Marsudi Lestari", "tegas", "Menteri Luar Negeri"}}},
    {"Polisi membongkar makam Mirnawati untuk keperluan autopsi. Ayah Mirna, Darmawan Salim, ikut menyaksikan proses "
     "tersebut.\n"
     "\"Saya ikhlas demi keadilan,\" kata Darmawan.\n"
     "Dirreskrimum Polda Metro Jaya Kombes Krishna Murwanto menegaskan autopsi dilakukan sesuai prosedur. \"Hasilnya "
     "dua minggu lagi,\" tegas Krishna.",
     {{"Saya ikhlas", "Darmawan Salim", "kata", "Ayah Mirna"},
      {"Hasilnya dua", "Krishna Murwanto", "tegas", "Dirreskrimum Polda Metro Jaya Kombes"}}},
    {"Ketua Gapoktan Sumber Rejeki, Karmin, menyebut panen kali ini anjlok 40 persen akibat hama wereng.\n"
     "\"Biasanya enam ton, sekarang paling tiga ton lebih sedikit,\" keluh Karmin saat ditemui di sawahnya, Desa "
     "Gebang, Kamis siang.\n"
     "Hal senada diungkapkan petani lainnya, Warsini. Menurut ibu tiga anak itu, pestisida mahal. \"Pupuk juga "
     "susah,\" keluhnya.",
     {{"Biasanya enam", "Karmin", "keluh", "Ketua Gapoktan Sumber Rejeki"},
      {"Pupuk juga", "Warsini", "keluhnya", "petani"}}},
};

static void stories_are_told_by_whom_they_quote(void **state)
{
    (void)state;
    assert_int_equal(SAID_WRONG("id", stories), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(stories_are_told_by_whom_they_quote)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
