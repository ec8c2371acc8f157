import { nameList } from './name-list.js';

/** First names of children and parents in Swedish schools that mean nothing else in Swedish, so they count in lower case. */
export const firstNames = nameList(`
  Idris Hafsa Hanin Nilofar Arezoo Setareh Sofija Besnik Drita Shpresa Leart Kenza Naya Omaima Minahil Binta Rahel Tesfay
  Hiroshi Yuki Malee Aroon
  Adam Adrian Agnes Agneta Albert Albin Alex Alexander Alexandra Alfons Alfred Alice Alicia Alma Alva Alvar Alvin
  Amanda Amelia Amelie Anders Andreas Andrea Angelica Anita Anja Ann Anna Anne Anneli Annelie Annie Annika
  Ann-Marie Ann-Sofie Anna-Karin Anna-Lena Ante Anton Antonia Aron Arvid Astrid Atle Aurora Axel Barbro Beata
  Beatrice Bella Bengt Benjamin Berit Bernt Bertil Birger Birgitta Bodil Britt Börje Calle Camilla Carina Carl Carola
  Caroline Casper Cecilia Celine Charlotte Charlie Christer Christina Christoffer Claes Clara Colin Conny Cornelia
  Dagny Daniel Daniella Dante David Denise Dennis Désirée Diana Disa Doris Ebba Ebbe Edith Eddie Edvin Edward Einar
  Elias Elin Elina Elis Elisabeth Elise Eliza Ella Ellen Ellie Ellinor Elliot Elma Elof Elsa Elton Elvin Elvira Embla
  Emelie Emil Emilia Emma Emmy Engla Enya Erik Erika Erland Ernst Ester Eva Evelina Evelyn Fabian Fanny Felicia Felix
  Filip Filippa Folke Frans Fredrik Fredrika Freja Frida Fritz Gabriel Gabriella Gabrielle Georg Gerd Gert Gideon
  Greta Gun-Britt Gunilla Gunnar Gustaf Gustav Göran Gösta Hampus Hanna Hannah Hannes Harald Harry Hedda Hedvig Helen
  Helena Helene Helga Helge Henning Henrik Henry Herman Hilda Hilma Hilding Hjalmar Holger Hugo Ian Ida Idun Ingela
  Ingemar Ingegerd Ingmar Ingrid Ingvar Irene Irma Isa Isabell Isabella Isabelle Isak Isac Ivar Jack Jacob Jakob
  Jamie Jan-Erik Jane Jasmine Jennifer Jenny Jens Jesper Jessica Jessie Jill Jimmy Joakim Joel Joline Johan Johanna
  Johannes John Johnny Jon Jonas Jonatan Jonathan Jonna Jonte Josef Josefin Josefine Josefina Juliette Julia Julian
  Julie Julius Justin Jörgen Kajsa Kalle Karin Karl Karl-Johan Karolina Kasper Katarina Kate Katja Katrin Kenneth
  Kent Kerstin Kevin Kim Kjell Klas Konrad Kristian Kristin Kristina Kristofer Kristoffer Kurt Kåre Lars Lars-Erik
  Lasse Lea Leah Leia Leif Leila Lena Lennart Leo Leon Leona Leonard Leonora Levi Liam Lilian Lillemor Lilly Lily
  Lina Linda Linn Linnéa Linnea Linus Lisa Lisbeth Lisen Liselott Livia Lotta Louie Louis Louise Lovis Lovisa Lowe
  Lucas Ludvig Luca Lukas Luna Lydia Lykke Maja Majken Malin Malte Malva Marcus Margareta Margit Maria Marianne Marie
  Marie-Louise Marika Marina Marita Markus Martin Martina Matilda Mats Mattias Matteo Matthew Maximilian Mathilda
  Maud Meja Melanie Melina Melissa Melker Melvin Meya Mia Michael Michaela Michelle Mikael Mila Milla Mille Milo
  Milton Mimmi Mira Miranda Miriam Moa Molly Mona Monica Monika Monna Märta Naemi Natalie Natasha Nathalie Nellie
  Nelly Neo Nicklas Nicole Niklas Nicolas Nils Nina Noa Noah Noel Noelle Noomi Nora Novalie Olga Ola Olivia Oliver
  Olle Olof Oscar Oskar Otto Otilia Patricia Patrik Paul Paula Paulina Pauline Pelle Penny Pernilla Petra Petter
  Peter Philip Pia Pontus Rachel Ragnar Ragnhild Rakel Ralf Rasmus Rebecca Rebecka Rickard Rikard Robert Robin Roger
  Roland Rolf Ronja Ronny Rune Ruben Ruth Sally Samantha Samuel Sandra Sara Sarah Sebastian Selma Signe Sigrid Sigge
  Simon Simone Siri Sixten Sofia Sofie Solveig Sonja Stefan Stella Stina Sune Susanne Susanna Sven Svante Sverker
  Sylvia Sören Tage Tanja Teodor Terese Teresa Theo Theodor Thea Therese Theresia Thomas Tilda Tilde Timothy Tina
  Tindra Tobias Tomas Tommy Tora Tord Torbjörn Tore Torsten Tove Tova Truls Ture Tuva Tuvali Tyra Ulf Ulla Ulrika
  Ulrik Ursula Valdemar Valter Vanessa Vendela Vera Verner Veronica Vickan Victor Victoria Vidar Viggo Viktor
  Viktoria Vilgot Vilhelm Vilma Vincent Viveka Vivianne Walter Wilda Wilhelm William Willy Wilma Wilmer Yngve Ylva
  Yvonne Åke Åsa Örjan Aaron Aiden Ashley Brandon Brian Chanel Chloe Connor Ethan Emily Ezra Jackson Jaden Jason
  Jayden Joshua Kayla Kaylee Kelly Kyle Logan Luke Mason Nathan Nicholas Ryan Scarlett Sean Sharon Shawn Sophia
  Sophie Tiffany Tracy Tyler Zoe Zoey Abdallah Abdelrahman Abdul Abdulla Abdullah Abdulrahman Abed Abir Adham Adnan
  Ahlam Ahmad Ahmed Aida Aisha Alaa Ali Alia Amal Amani Amar Ameer Amin Amina Amir Amira Ammar Anwar Areen Arwa Asma
  Assad Aya Ayah Ayham Ayman Ayoub Aziz Bachir Bassam Bashar Bilal Dalia Dania Diyar Ehab Eman Fadi Fahad Faisal
  Farah Fares Farid Faris Fatema Fatima Fatme Fawzi Ghada Ghassan Habib Hadeel Hadi Hadil Hajar Hamid Hamza Hanan
  Hani Hasan Hassan Haya Haydar Heba Hiba Hisham Huda Hussein Hussain Ibrahim Ibtisam Ikram Ilham Iman Imran Israa
  Ismail Issa Jaber Jad Jalal Jamal Jamila Jana Jihad Joud Jouri Judi Karam Karim Khadija Khaled Khalid Khalil Lamar
  Lamia Layan Layla Leen Leyla Lilas Lubna Luay Maha Mahdi Mahmoud Mahmud Majd Majid Malak Malek Malik Manal Mariam
  Marwa Marwan Maryam Maya Mayar Mohamad Mohamed Mohammad Mohammed Muhammad Muhammed Mousa Mouaz Munir Murad Mustafa
  Nabil Nada Nadia Nadim Nadine Naima Naji Najwa Nasser Nawal Nizar Noor Nour Noura Nur Nura Omar Omer Osama Othman
  Qasim Rabia Rahaf Rahma Rami Rania Rasha Rashid Rawan Rayan Razan Reem Rola Ruqaya Sabah Sabri Safa Safaa Sahar
  Saif Salam Saleh Salim Salma Salman Sama Samar Samer Samia Samir Samira Seif Shadi Shahad Sidra Siham Suhail
  Suleiman Sumaya Taha Taim Talal Tarek Tariq Usama Wael Wafa Walid Yahya Yara Yasin Yasir Yasmin Yasmina Yasmine
  Yassin Yazan Younes Yousef Youssef Yusuf Yusra Yunus Zaid Zainab Zayd Zaynab Zeina Zeinab Ziad Zuhair Abdi
  Abdifatah Abdikadir Abdirahman Abdirizak Abdullahi Abshir Amaal Anisa Asad Asha Ayaan Ayan Bahja Bashir Bishaar
  Deeqa Fadumo Fahma Faiza Fartun Farhan Faduma Fowsia Guled Halima Hamdi Hawa Hibo Hodan Hoodo Idil Ifrah Ikraan
  Ilhan Ilyas Iqra Jibril Kaltum Khadra Liban Mahad Muna Mustaf Najma Nasra Nimco Rahmo Sadia Sagal Sahra Saida
  Sakariya Samatar Samiira Shukri Sucdi Sumeya Ubah Warda Yahye Yonis Zakaria Zakariya Zamzam Agit Ahin Aram Arin
  Aras Ardalan Arjin Aryan Avin Awaz Awin Azad Baran Baris Berfin Berivan Bahar Bejan Beriwan Delal Deniz Derya Dilan
  Dilnia Dilovan Dilsad Evin Ferhad Gulistan Helin Hevin Hewa Hêvî Jiyan Karwan Kawa Lawin Mazlum Mizgin Narin Nasrin
  Nazdar Newroz Niyan Perwin Rebar Rebin Rekar Renas Rezan Robar Rojan Rojda Rojin Ronahi Ronî Rozerin Rozhin
  Sazan Serdar Serhat Shler Shilan Sherin Sivan Soran Viyan Zana Zerya Zilan Abbas Afsaneh Akbar Amirali Anahita
  Arash Arezo Armin Arman Artin Arvin Asghar Atefeh Azadeh Babak Bahram Behnaz Behnam Behzad Bijan Dariush Darya
  Elham Elnaz Farhad Fariba Farzad Farzaneh Fatemeh Fereshteh Ghazal Golnaz Habibullah Hadis Hamed Hamideh Hossein
  Jafar Javad Kamran Kasra Kaveh Keyvan Khatera Kian Kiana Kimia Laleh Madina Mahsa Mahtab Maral Masoud Masouma Matin
  Mehdi Mehran Mehrdad Milad Mohsen Mojtaba Morteza Morsal Mozhgan Naser Nasim Nastaran Navid Nazanin Neda Negar
  Negin Niloofar Nima Omid Parisa Parsa Parvin Parwana Payam Pegah Pouya Qais Ramin Razia Reza Roya Ruhollah Saba
  Saeed Saman Sanaz Sediqa Sepideh Shabnam Shahin Shahram Shakiba Shima Shirin Siavash Soheil Soraya Taraneh Wahid
  Yalda Yaser Zahra Zaki Zohra Abdulkadir Ahmet Aleyna Alperen Aslan Asya Ayse Aysel Aysu Azra Berat Beren Berk Beyza
  Burak Burcu Cansu Cem Ceren Ceylin Ceyda Defne Dilara Ebru Ecrin Eda Efe Ege Elif Emine Emirhan Emre Enes Eren
  Erdem Esma Esra Eylul Eymen Fatma Furkan Gizem Gokhan Gulsum Hakan Halil Hande Hatice Hira Huseyin Irem Ismet
  Kaan Kerem Koray Melek Melike Mehmet Melis Mert Meryem Miray Murat Nehir Nisa Nurcan Oguz Onur Osman Ozan Ozge Ömer
  Pinar Recep Ruzgar Selin Sema Serkan Seda Sevda Sibel Suleyman Sude Tolga Tuana Tuğba Umut Yagmur Yavuz Yigit
  Yilmaz Zehra Zeynep Adin Adis Admir Adna Afrodita Agon Ajla Ajna Albina Albulena Aldin Alban Almedina Almir Amela
  Amna Amra Anel Anesa Arbnora Ardit Arian Bakir Berina Besart Besarta Blerim Blerta Bojan Bojana Branko Dalila Damir
  Dejan Denis Dino Dragan Dragana Drilon Dzenan Dzenana Edin Edina Edita Edona Egzon Eldin Eldina Elhana Ema Emin
  Emina Emir Emira Enisa Ensar Erdin Ermin Erjon Faruk Fatmire Fikret Flamur Goran Haris Hana Ivan Ivana Jasmin
  Jasmina Jasna Jelena Jovan Jovana Kenan Kushtrim Lamija Lejla Liridon Liridona Ljubica Marko Mirela Mirnes Mirsad
  Mirza Milan Milena Milica Milos Miroslav Nedim Nejra Nermin Nermina Nikola Nikolina Predrag Rijad Samra Sanel
  Sanela Sead Semir Senad Sladjana Slavica Snezana Tarik Tijana Valentina Valon Vedad Vesna Vlado Vladimir Vlera
  Xhevahire Zejna Zlatan Zlata Zoran Adrianna Agata Agnieszka Aleksander Aleksandra Aleksy Alicja Andrzej Antoni
  Antonina Bartek Bartosz Bogdan Dariusz Dawid Dominik Dominika Dorota Ewa Franciszek Gabriela Grzegorz Hania Igor
  Iwona Jacek Jadwiga Jakub Joanna Kacper Kaja Kamil Kamila Karol Kasia Katarzyna Kinga Krystian Krzysztof Leszek
  Lukasz Maciej Magda Magdalena Maksymilian Malgorzata Marcel Marcin Marek Mateusz Mikolaj Milosz Natalia Nikodem
  Oliwia Oliwier Pawel Piotr Przemek Rafal Stanislaw Sylwia Szymon Tomasz Tymon Urszula Weronika Wiktor Wiktoria
  Wojciech Zofia Zuzanna Aino Aleksi Anni Antti Anu Eero Eetu Eino Eija Elli Emmi Esa Hannu Heikki Helmi Ilmari Inka
  Jaakko Jarmo Jari Joona Juha Juho Jukka Jussi Kaisa Kalevi Katri Kirsi Lauri Leena Maija Marja Marjut Markku
  Matti Merja Mikko Minna Niilo Oona Outi Onni Paavo Päivi Pekka Pertti Pirjo Pirkko Raija Riikka Reijo Sanni Sampo
  Satu Seppo Simo Sirpa Taina Tapio Tarja Timo Tuomas Tuula Vaino Veikko Venla Ville-Valo Väinö Eevi Alexandru Alina
  Ana-Maria Andrei Bianca Catalin Catalina Claudiu Cosmin Cristian Cristina Daniela Denisa Dragos Dumitru Elena
  Florin Florina Gheorghe Ileana Ioan Ioana Ionela Ionut Iulia Larisa Lavinia Liviu Loredana Lucian Madalina Mariana
  Marian Mihaela Mihai Narcisa Nicolae Nicoleta Octavian Ovidiu Radu Raluca Razvan Roxana Sorin Sorina Stefania Tudor
  Vasile Vlad Alejandra Alejandro Alonso Antonella Antonio Camila Carlos Carmen Claudia Diego Eduardo Emiliano
  Enrique Esteban Facundo Fernanda Fernando Francisco Guillermo Gustavo Ignacio Isidora Javier Jorge José Jose
  Joaquin Juan Juana Julio Luciana Luis Luisa Manuel Manuela Marcela Marcelo Mariano Mateo Matias Maximiliano Miguel
  Pablo Paola Paloma Pedro Rafael Ramon Raul Ricardo Rodrigo Rocio Rosario Santiago Sergio Soledad Sofía Tomás
  Valeria Vicente Ximena Yolanda Abel Abeba Abraha Alem Aman Amanuel Awet Bereket Betlehem Biniam Dawit Daniat Delina
  Efrem Elsabet Ermias Eyob Fanus Feven Filmon Fitsum Frehiwot Freweyni Fnan Genet Girmay Haben Habtom Henok Hermela
  Hiwet Hiyab Isayas Kidane Kidist Kidus Kisanet Liya Luam Luwam Lwam Mebrahtu Medhanie Meron Merhawi Merhawit Mewael
  Mikal Mulu Nahom Natnael Robel Samrawit Selam Selamawit Semhar Senait Senay Simret Solomon Tedros Tesfalem Tesfaye
  Tewelde Tigist Tsegay Winta Yafet Yohana Yohannes Yonas Yonatan Yordanos Yosef Zekarias Chai Chaiya Kanya Malai
  Naree Nattapong Niran Nok Noi Ploy Pim Pimchanok Prasert Ratana Siriporn Somchai Somsak Sunisa Suda Supaporn
  Thanakorn Wichai Apinya Arunee Anong Boonmee Chanida Anh Bao Binh Chau Dung Duc Giang Hanh Hien Hoang Huong Huy
  Khanh Khoa Kiet Linh Minh Ngoc Nguyet Nhi Nhung Phong Phuc Phuong Quang Quan Quoc Quynh Thanh Thao Thien Thuy Trinh
  Trung Truong Tuan Tuyet Vinh Xuan Bo-Wen Feng Haoyu Jiahao Jiayi Jing Lihua Meiling Qiang Wei Weiwei Xiaoming
  Xiaoyu Xin Xinyi Yichen Yifan Yuxuan Zhen Zihan Zixuan Anastasiia Anastasia Andrii Anzhelika Artem Bohdan Bogdana
  Daria Dariia Darina Danylo Denys Dmytro Dmitri Evgenia Halyna Ihor Iryna Ivanna Julija Kateryna Kira Kyrylo Ksenia
  Larysa Liudmyla Lyudmila Maksym Maksim Marharyta Mariia Mariya Mykhailo Mykola Nadiia Nadiya Nazar Nataliia
  Nataliya Oksana Oleg Oleh Oleksandr Oleksandra Oleksii Olena Olha Orest Pavlo Polina Roksolana Ruslan Serhii Sergej
  Sergei Solomiia Sofiia Stanislav Svetlana Svitlana Taras Tetiana Tetyana Timur Tymofii Ulyana Vadym Valeriia Vasyl
  Viktoriia Vitalii Volodymyr Vsevolod Yana Yaroslav Yaroslava Yevhen Yulia Yuliia Yurii Aadhya Aarav Amandeep Anika
  Arjun Deepika Gurpreet Harpreet Ishaan Jaspreet Kabir Kavya Manpreet Neha Nikhil Pooja Priya Rahul Rajesh Rohan
  Sanjay Simran Sunita Vihaan Chidi Chioma Kofi Kwame Ngozi Oluwaseun Tunde Fatou Mamadou Moussa Ousmane Aminata
  Aïssatou
  Allan Alf Bob Hind Nelson Adele Adriana Algot Alina Aline Alve Alvina Angelina Angelique Aria Arya Ava Ayla Bonnie Celina
  Cleo Dana Edda Eira Elea Eliana Elinor Elisa Elly Emmie Esther Estelle Florence Gaia Harriet Heidi Ilse Ina Ines Inez
  Ingeborg Iris Ivy Jolie Judith Juno Jusuf Kira Lexi Linea Lion Lionel Loke Lou Loui Ludwig Mabel Madeleine Maggie Manny
  Margot Marlene Mary Mattis Melody Mikaela Millie Milly Minea Minna Mio Naomi Natali Nathalia Nea Neah Nelia Nikita
  Novah Nova Odin Ofelia Ottilia Pella Petronella Philippa Rio Ragna Renée Rosalie Rufus Sander Sanja Serena Stefanie
  Sture Tilly Titti Tuvalie Valentino Vanja Vega Vilda Violet Wendela Ymer Zack Zacharias Zebastian Zelda
`);

/** First names that are also words (some only when typed without å, ä, ö): weak evidence unless written with a capital. */
export const wordlikeFirstNames = nameList(`
  Sami Zara Luka Arda Saron Chen Jin Yi
  Adel André Gül Roj Kari Alp Anas Angel April Arta Arton Ask August Baver Ben Bill Björn Blessing Bo Can Chi Dag Dan Dean Destiny Dick Dina
  Don Eden Ela Elle Faith Fang Finn Frank Frid Grace Gry Gun Ha Hai Hala Hans Hoa Hope Hui Håkan Inga Inger Ion Jan Jesus
  Jo Jordan Joy Jun Juni Kaj Klara Ladan Lan Lana Lei Line Liv Lo Loan Long Lova Love Lucia Lycka Mai Maj Makar Mark Max
  May Mei Mercedes Miles Mina Ming Muse My Måns Nam Nga Nike Ning Per Pilar Ping Pär Rana Rita Lara Mynta Flora Summer Rima Roda Roman Rosa Rose Rui
  Rut Ruta Saga Said Salem Sana Sanna Sasa Shan Sham Siv Sol Son Sten Stig Storm Svea Tala Tam Tao Tara Thi Thu Tien Tim Ting
  Tom Tor Trang Urban Van Vide Viking Vilde Vilja Ville Viola Vy Wen Xia Xiu Yan Yang Yen Ying Yu Yun Östen
`);
