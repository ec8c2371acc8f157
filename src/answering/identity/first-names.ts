import { nameList } from './name-list.js';

/** First names of children and parents in Swedish schools that mean nothing else in Swedish, so they count in lower case. */
export const firstNames = nameList(`
  Adam Adrian Agnes Agneta Albert Albin Alex Alexander Alexandra Alfons Alfred Alice Alicia Alma Alva Alvar Alvin
  Amanda Amelia Amelie Anders Andreas Andrea André Angelica Anita Anja Ann Anna Anne Anneli Annelie Annie Annika
  Ann-Marie Ann-Sofie Anna-Karin Anna-Lena Ante Anton Antonia Aron Arvid Astrid Atle Aurora Axel Barbro Beata
  Beatrice Bella Bengt Benjamin Berit Bernt Bertil Birger Birgitta Bodil Britt Börje Calle Camilla Carina Carl
  Carola Caroline Casper Cecilia Celine Charlotte Charlie Christer Christina Christoffer Claes Clara Colin Conny
  Cornelia Dagny Daniel Daniella Dante David Denise Dennis Désirée Diana Dick Disa Doris Ebba Ebbe Edith Eddie
  Edvin Edward Einar Elias Elin Elina Elis Elisabeth Elise Eliza Ella Ellen Ellie Ellinor Elliot Elma Elof Elsa Elton
  Elvin Elvira Embla Emelie Emil Emilia Emma Emmy Engla Enya Erik Erika Erland Ernst Ester Eva Evelina Evelyn Fabian
  Fanny Felicia Felix Filip Filippa Folke Frans Fredrik Fredrika Freja Frida Fritz Gabriel Gabriella Gabrielle Georg
  Gerd Gert Gideon Greta Gun-Britt Gunilla Gunnar Gustaf Gustav Göran Gösta Hampus Hanna Hannah Hannes Harald Harry
  Hedda Hedvig Helen Helena Helene Helga Helge Henning Henrik Henry Herman Hilda Hilma Hilding Hjalmar Holger Hugo
  Ian Ida Idun Inger Ingela Ingemar Ingegerd Ingmar Ingrid Ingvar Irene Irma Isa Isabell Isabella Isabelle Isak Isac
  Ivar Jack Jacob Jakob Jamie Jan-Erik Jane Jasmine Jennifer Jenny Jens Jesper Jessica Jessie Jill Jimmy Joakim Joel
  Joline Johan Johanna Johannes John Johnny Jon Jonas Jonatan Jonathan Jonna Jonte Josef Josefin Josefine Josefina
  Juliette Julia Julian Julie Julius Juni Justin Jörgen Kaj Kajsa Kalle Karin Karl Karl-Johan Karolina Kasper Katarina
  Kate Katja Katrin Kenneth Kent Kerstin Kevin Kim Kjell Klara Klas Konrad Kristian Kristin Kristina Kristofer
  Kristoffer Kurt Kåre Lars Lars-Erik Lasse Lea Leah Leia Leif Leila Lena Lennart Leo Leon Leona Leonard Leonora Levi
  Liam Lilian Lillemor Lilly Lily Lina Linda Line Linn Linnéa Linnea Linus Lisa Lisbeth Lisen Liselott Livia Lotta
  Louie Louis Louise Lova Lovis Lovisa Lowe Lucas Lucia Ludvig Luca Lukas Luna Lydia Lykke Maja Majken Malin Malte
  Malva Marcus Margareta Margit Maria Marianne Marie Marie-Louise Marika Marina Marita Markus Martin Martina Matilda
  Mats Mattias Matteo Matthew Maximilian Mathilda Maud Meja Melanie Melina Melissa Melker Melvin Meya Mia Michael
  Michaela Michelle Mikael Mila Milla Mille Miles Milo Milton Mimmi Mira Miranda Miriam Moa Molly Mona Monica Monika
  Monna Märta Naemi Natalie Natasha Nathalie Nellie Nelly Neo Nicklas Nicole Niklas Nicolas Nike Nils Nina Noa Noah
  Noel Noelle Noomi Nora Novalie Olga Ola Olivia Oliver Olle Olof Oscar Oskar Otto Otilia Patricia Patrik Paul
  Paula Paulina Pauline Pelle Penny Pernilla Petra Petter Peter Philip Pia Pontus Rachel Ragnar Ragnhild Rakel Ralf
  Rasmus Rebecca Rebecka Rickard Rikard Robert Robin Roger Roland Rolf Ronja Ronny Rune Ruben Rut Ruth Sally Samantha
  Samuel Sandra Sanna Sara Sarah Sebastian Selma Signe Sigrid Sigge Simon Simone Siri Sixten Sofia Sofie Solveig
  Sonja Stefan Stella Stina Sune Susanne Susanna Sven Svante Sverker Sylvia Sören Tage Tanja Tara Teodor Terese Teresa
  Theo Theodor Thea Therese Theresia Thomas Tilda Tilde Tilda Tim Timothy Tina Tindra Tobias Tomas Tommy Tora Tord
  Torbjörn Tore Torsten Tove Tova Truls Ture Tuva Tuvali Tyra Ulf Ulla Ulrika Ulrik Urban Ursula Valdemar Valter
  Vanessa Vendela Vera Verner Veronica Vickan Victor Victoria Vidar Viggo Viktor Viktoria Vilde Vilgot Vilhelm Vilja
  Vilma Vincent Viveka Vivianne Walter Wilda Wilhelm William Willy Wilma Wilmer Yngve Ylva Yvonne Åke Åsa Örjan
  Aaron Aiden Ashley Brandon Brian Chanel Chloe Connor Ethan Emily Ezra Jackson Jaden Jason Jayden Joshua Kayla
  Kaylee Kelly Kyle Logan Luke Mason Nathan Nicholas Olivia Ryan Scarlett Sean Sharon Shawn Sophia Sophie Tiffany Tracy
  Tyler Zoe Zoey
  Abdallah Abdelrahman Abdul Abdulla Abdullah Abdulrahman Abed Abir Adel Adham Adnan Ahlam Ahmad Ahmed Aida Aisha
  Alaa Ali Alia Amal Amani Amar Ameer Amin Amina Amir Amira Ammar Anas Anwar Areen Arwa Asma Assad Aya Ayah Ayham
  Ayman Ayoub Aziz Bachir Bassam Bashar Bilal Dalia Dania Diyar Ehab Eman Fadi Fahad Faisal Farah Fares Farid Faris
  Fatema Fatima Fatme Fawzi Ghada Ghassan Habib Hadeel Hadi Hadil Hajar Hala Hamid Hamza Hanan Hani Hasan Hassan
  Haya Haydar Heba Hiba Hisham Huda Hussein Hussain Ibrahim Ibtisam Ikram Ilham Iman Imran Israa Ismail Issa Jaber
  Jad Jalal Jamal Jamila Jana Jihad Joud Jouri Judi Karam Karim Khadija Khaled Khalid Khalil Lamar Lamia Layan Layla
  Leen Leyla Lilas Lubna Luay Maha Mahdi Mahmoud Mahmud Majd Majid Malak Malek Malik Manal Mariam Marwa Marwan Maryam
  Maya Mayar Mohamad Mohamed Mohammad Mohammed Muhammad Muhammed Mona Mousa Mouaz Munir Murad Mustafa Nabil Nada
  Nadia Nadim Nadine Naima Naji Najwa Nasser Nawal Nizar Noor Nour Noura Nur Nura Omar Omer Osama Othman Qasim Rabia
  Rahaf Rahma Rami Rana Rania Rasha Rashid Rawan Rayan Razan Reem Rima Rola Ruqaya Sabah Sabri Safa Safaa Sahar Said
  Saif Salam Saleh Salem Salim Salma Salman Sama Samar Samer Samia Samir Samira Sana Seif Shadi Shahad Sham Sidra Siham
  Suhail Suleiman Sumaya Taha Taim Talal Tala Tarek Tariq Usama Wael Wafa Walid Yahya Yara Yasin Yasir Yasmin Yasmina
  Yasmine Yassin Yazan Younes Yousef Youssef Yusuf Yusra Yunus Zaid Zainab Zayd Zaynab Zeina Zeinab Ziad Zuhair
  Abdi Abdifatah Abdikadir Abdirahman Abdirizak Abdullahi Abshir Amaal Anisa Asad Asha Ayaan Ayan Bahja Bashir Bishaar
  Deeqa Fadumo Fahma Faiza Fartun Farhan Faduma Fowsia Guled Halima Hamdi Hani Hawa Hibo Hodan Hoodo Idil Ifrah Ikraan
  Ilhan Ilyas Iqra Jibril Kaltum Khadra Ladan Leyla Liban Mahad Muna Muse Mustaf Naima Najma Nasra Nimco Omar Rahmo
  Roda Sadia Sagal Sahra Saida Sakariya Salman Samatar Samiira Shukri Siham Sucdi Suleiman Sumeya Ubah Warda Yahye
  Yasin Yonis Zakaria Zakariya Zamzam
  Agit Ahin Aram Arin Aras Ardalan Arjin Aryan Avin Awaz Awin Azad Baran Baris Berfin Berivan Bahar Baver Bejan Beriwan
  Delal Deniz Derya Dilan Dilnia Dilovan Dilsad Diyar Evin Ferhad Gulistan Helin Hevin Hewa Hêvî Jiyan Karwan Kawa Lana
  Lawin Mazlum Mizgin Narin Nasrin Nazdar Newroz Niyan Perwin Rebar Rebin Rekar Renas Rezan Robar Roj Rojan Rojda Rojin
  Ronahi Ronî Rozerin Rozhin Sazan Serdar Serhat Shler Shilan Sherin Sivan Soran Viyan Zana Zerya Zilan
  Abbas Afsaneh Akbar Amirali Anahita Arash Arezo Armin Arman Artin Arvin Asghar Atefeh Azadeh Babak Bahram Behnaz
  Behnam Behzad Bijan Dariush Darya Elham Elnaz Farhad Fariba Farzad Farzaneh Fatemeh Fereshteh Ghazal Golnaz Habibullah
  Hadis Hamed Hamideh Hossein Jafar Javad Kamran Kasra Kaveh Keyvan Khatera Kian Kiana Kimia Ladan Laleh Leila Madina
  Mahsa Mahtab Maral Maryam Masoud Masouma Matin Mehdi Mehran Mehrdad Milad Mina Mohsen Mojtaba Morteza Morsal Mozhgan
  Naser Nasim Nastaran Navid Nazanin Neda Negar Negin Niloofar Nima Omid Parisa Parsa Parvin Parwana Payam Pegah Pouya
  Qais Ramin Razia Reza Roya Ruhollah Saba Saeed Saman Sanaz Sediqa Sepideh Shabnam Shahin Shahram Shakiba Shima Shirin
  Siavash Soheil Soraya Taraneh Wahid Yalda Yaser Zahra Zaki Zohra
  Abdulkadir Ahmet Alp Aleyna Alperen Aslan Asya Ayse Aysel Aysu Azra Berat Beren Berk Beyza Burak Burcu Can Cansu Cem
  Ceren Ceylin Ceyda Defne Dilara Ebru Ecrin Eda Efe Ege Ela Elif Emine Emirhan Emre Enes Eren Erdem Esma Esra Eylul
  Eymen Fatma Furkan Gizem Gokhan Gül Gulsum Hakan Halil Hande Hatice Hira Huseyin Ibrahim Irem Ismet Kaan Kerem Koray
  Melek Melike Mehmet Melis Mert Meryem Mira Miray Murat Mustafa Nehir Nisa Nurcan Oguz Onur Osman Ozan Ozge Ömer Pinar
  Rabia Recep Ruzgar Selin Sema Serkan Seda Sevda Sibel Suleyman Sude Tolga Tuana Tuğba Umut Yagmur Yavuz Yigit Yilmaz
  Yusuf Zehra Zeynep
  Adin Adis Admir Adna Afrodita Agon Ajla Ajna Albina Albulena Aldin Alban Almedina Almir Alma Amar Amela Amna Amra
  Anel Anesa Arbnora Ardit Arian Arta Arton Azra Bakir Benjamin Berina Besart Besarta Blerim Blerta Bojan Bojana Branko
  Dalila Damir Dejan Denis Dino Dragan Dragana Drilon Dzenan Dzenana Edin Edina Edita Edona Egzon Eldin Eldina Elhana
  Ema Emin Emina Emir Emira Enisa Ensar Erdin Ermin Erjon Faruk Fatmire Fikret Flamur Goran Haris Hana Hasan Ismet Ivan
  Ivana Jasmin Jasmina Jasna Jelena Jovan Jovana Kenan Kushtrim Lamija Lejla Liridon Liridona Ljubica Marko Mirela
  Mirnes Mirsad Mirza Milan Milena Milica Milos Miroslav Nedim Nejra Nermin Nermina Nikola Nikolina Predrag Rijad
  Samra Sanel Sanela Sasa Sead Selma Semir Senad Sladjana Slavica Snezana Tarik Tijana Valentina Valon Vedad Vesna
  Vlado Vladimir Vlera Xhevahire Zejna Zlatan Zlata Zoran
  Adrianna Agata Agnieszka Aleksander Aleksandra Aleksy Alicja Andrzej Antoni Antonina Bartek Bartosz Beata Bogdan
  Dariusz Dawid Dominik Dominika Dorota Ewa Fabian Filip Franciszek Gabriela Grzegorz Hania Igor Iwona Jacek Jadwiga
  Jakub Joanna Kacper Kaja Kamil Kamila Karol Karolina Kasia Katarzyna Kinga Krystian Krzysztof Lena Leszek Lukasz
  Maciej Magda Magdalena Maksymilian Malgorzata Marcel Marcin Marek Mateusz Mikolaj Milosz Natalia Nikodem Ola Oliwia
  Oliwier Oskar Pawel Piotr Przemek Rafal Stanislaw Sylwia Szymon Tomasz Tymon Urszula Weronika Wiktor Wiktoria
  Wojciech Zofia Zuzanna
  Aino Aleksi Anni Antti Anu Eero Eetu Eino Eija Elias Elli Emilia Emmi Esa Hannu Heikki Helmi Ilmari Inka Jaakko
  Jarmo Jari Joona Juha Juho Jukka Jussi Kaisa Kalevi Kari Katri Kirsi Lauri Leena Lotta Maija Marja Marjut Markku
  Matti Merja Mikko Minna Niilo Oona Outi Onni Paavo Päivi Pekka Pertti Pirjo Pirkko Raija Riikka Reijo Sanni Sampo
  Satu Seppo Simo Sirpa Taina Tapio Tarja Timo Tuomas Tuula Ulla Vaino Veikko Venla Ville-Valo Väinö Eevi
  Alexandru Alina Ana-Maria Andrei Bianca Catalin Catalina Claudiu Cosmin Cristian Cristina Daniela Denisa Dragos
  Dumitru Elena Florin Florina Gheorghe Ileana Ioan Ioana Ion Ionela Ionut Iulia Larisa Lavinia Liviu Loredana Lucian
  Madalina Mariana Marian Mihaela Mihai Mirela Narcisa Nicolae Nicoleta Octavian Ovidiu Radu Raluca Razvan Roxana
  Sorin Sorina Stefania Tudor Vasile Vlad
  Alejandra Alejandro Alonso Antonella Antonio Camila Carlos Carmen Catalina Claudia Diego Eduardo Emiliano Enrique
  Esteban Facundo Fernanda Fernando Francisco Gabriela Guillermo Gustavo Ignacio Isidora Javier Jesus Jorge José
  Jose Joaquin Juan Juana Julio Lucia Luciana Luis Luisa Manuel Manuela Marcela Marcelo Mariano Martina Mateo
  Matias Maximiliano Mercedes Miguel Pablo Paola Paloma Pedro Pilar Rafael Ramon Raul Ricardo Rodrigo Rocio Rosario
  Santiago Sergio Soledad Sofía Tomás Valeria Vicente Ximena Yolanda
  Abel Abeba Abraha Alem Aman Amanuel Aron Awet Bereket Betlehem Biniam Dawit Daniat Delina Eden Efrem Elsabet Ermias
  Eyob Fanus Feven Filmon Fitsum Frehiwot Freweyni Fnan Genet Girmay Haben Habtom Hana Helen Henok Hermela Hiwet Hiyab
  Isayas Kidane Kidist Kidus Kisanet Liya Luam Luwam Lwam Mebrahtu Medhanie Meron Merhawi Merhawit Mewael Mikal Mulu
  Nahom Natnael Robel Ruta Saba Salem Samrawit Selam Selamawit Semhar Senait Senay Simret Solomon Tedros Tesfalem
  Tesfaye Tewelde Tigist Tsegay Winta Yafet Yohana Yohannes Yonas Yonatan Yordanos Yosef Zekarias
  Chai Chaiya Kanya Malai Naree Nattapong Niran Nok Noi Ploy Pim Pimchanok Prasert Ratana Siriporn Somchai Somsak
  Sunisa Suda Supaporn Thanakorn Wichai Apinya Arunee Anong Boonmee Chanida
  Anh Bao Binh Chau Chi Dung Duc Giang Ha Hai Hanh Hien Hoa Hoang Huong Huy Khanh Khoa Kiet Lan Linh Loan Long Mai Minh
  Nam Nga Ngoc Nguyet Nhi Nhung Phong Phuc Phuong Quang Quan Quoc Quynh Son Tam Thanh Thao Thi Thien Thu Thuy Tien Tien
  Trang Trinh Trung Truong Tuan Tuyet Van Vinh Vy Xuan Yen
  Bo-Wen Fang Feng Haoyu Hui Jiahao Jiayi Jing Jun Lei Lihua Mei Meiling Ming Ning Ping Qiang Rui Shan Tao Ting Wei Wen
  Weiwei Xia Xiaoming Xiaoyu Xin Xinyi Xiu Yan Yang Yichen Ying Yifan Yuxuan Yu Yun Zhen Zihan Zixuan
  Anastasiia Anastasia Andrii Anzhelika Artem Bohdan Bogdana Daria Dariia Darina Danylo Denys Dmytro Dmitri Evgenia
  Halyna Hanna Igor Ihor Iryna Ivanna Julija Kateryna Kira Kyrylo Ksenia Larysa Liudmyla Lyudmila Makar Maksym
  Maksim Marharyta Mariia Mariya Mykhailo Mykola Nadiia Nadiya Nazar Nataliia Nataliya Oksana Oleg Oleh Oleksandr
  Oleksandra Oleksii Olena Olha Orest Pavlo Polina Roksolana Ruslan Serhii Sergej Sergei Solomiia Sofiia Stanislav
  Svetlana Svitlana Taras Tetiana Tetyana Timur Tymofii Ulyana Vadym Valeriia Vasyl Viktoriia Vitalii Volodymyr
  Vsevolod Yana Yaroslav Yaroslava Yevhen Yulia Yuliia Yurii Zlata
  Aadhya Aarav Amandeep Anika Arjun Aryan Deepika Gurpreet Harpreet Ishaan Jaspreet Kabir Kavya Manpreet Neha Nikhil
  Pooja Priya Rahul Rajesh Rohan Sanjay Simran Sunita Vihaan Chidi Chioma Kofi Kwame Ngozi Oluwaseun Tunde Blessing
  Fatou Mamadou Moussa Ousmane Aminata Aïssatou
`);

/** First names that are also ordinary words: they count only with a capital, or with a class or a surname right after. */
export const wordlikeFirstNames = nameList(`
  Alf Angel Annan April Ara Ask August Ben Bill Bo Björn Bob Chai Chi Christian Dag Dan Dean Destiny Dina Dong Don Dung Duc
  Elle Eli Elna Faith Finn Frank Frid Gil Grace Gry Gun Gül Ha Hai Hans Hope Håkan Hakan Iris Inga Jan Jo Jordan Joy Jun Juni
  Lan Lars-Göran Liv Lo Loan Long Love Lova Lycka Mai Maj Marin Mark Max May Mika Mina Miles My Måns Nam Nga Ning Nok Noi Nova
  Ola Olga Ove Per Pär Ping Roman Ren Rosa Rose Rosario Saga Salam Sam Sama Sami Sasa Sham Sol Son Sten Stig Storm Siv Svea Tala
  Tam Tao Tea Thi Thu Ting Tom Tor Tien Vår Van Vide Viking Ville Viola Vy Yan Yang Yen Ying Yu Yun Östen Can Cem Jesus Ion Marian
  Mercedes Soledad Pilar Alem Aman Eden Kari Esa Anu Satu Simo Said Jad Jihad Judi Muse Roda Ruta Suda Fang Feng Hui Lei Mei Ming
  Rui Shan Wen Xia Xiu Zhen Jane Line Tim Penny Rut Mille Lana Ante Ela Ege Efe Dick Emin Hala Haya Sana Saba Tara Isa Leen Nada Nada
  Sema Seda Kian Kaj Kari Arta Adin Asad Maha Majd Luke Mason Logan Neo Nike Bella Aurora Luna Mona Malva Meja Eda Hira Iman
  Blessing Jack Chanel Ehab Ida-Lo Hoa Nhi Nur Anas Amin Ali-Baba Binh Chau Minh Azad Lucia Folke Urban Julia-Lo Ernst
  Mulu Fanus Genet Bereket Daria Darya Mira Mila Stella Vera Rana Rima Rola Rama Reem Wafa Judi Karam Roj Kawa Hewa Nisa
`);
