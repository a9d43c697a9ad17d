/// Common names in Germany, one blank apart, transliterated where the script is another; umlauts may be written either way.
///
/// Typed in as facts of language, not taken from a register; they need not be complete: a column is judged by the share of its
/// values that hold one.
enum NameLists {
    static let given = """
        Aaron Achim Adam Adelheid Adele Adem Adrian Adriana Agata Agnes Agnieszka Ahmad Ahmed Ahmet Aileen Aischa Aisha
        Alaa Albert Aleksander Aleksandar Aleksandra Alessandro Alessia Alex Alexander Alexandra Alexei Alexej Alfred Ali
        Alica Alice Alicia Alina Aliya Alma Almut Alois Amal Amanda Amelie Amin Amina Amir Amira Amy Anastasia Anastasija
        Anatoli Andre Andrea Andreas Andrei Andrej Andrzej Angela Angelika Angelina Anika Anita Anja Anke Ann Anna Annabell
        Anne Annegret Annelie Annelies Anneliese Annemarie Annett Annette Annika Ansgar Anton Antonia Antonio Anuschka
        Arda Arif Armin Arne Arno Arnold Artem Artjom Artur Arthur Arzu Asad Asja Asli Astrid Asya Athanasios Aurelia Axel
        Aya Ayaan Ayla Aylin Ayse Aysegül Aysun Ayten Aziz Azad Azra Balthasar Barbara Baran Bärbel Bartosz Bastian
        Baschar Bashar Beata Beate Beatrice Beatrix Ben Benedikt Benjamin Benno Berat Berfin Berivan Berkan Bernd Bernhard
        Bert Berta Bertram Betül Bettina Bianca Bilal Birgit Birgitt Birte Bjarne Björn Bodo Bogdan Bogdana Boris Brigitte
        Britta Bruno Bülent Burak Burkhard Can Canan Carina Carl Carla Carlo Carlos Carmen Carola Carolin Carolina
        Caroline Carsten Caspar Catharina Cathrin Cem Cemal Cemile Ceren Charlotte Chiara Chris Christa Christel Christian
        Christiane Christina Christine Christof Christoph Christopher Ciwan Claas Clara Claudia Claus Clemens Constantin
        Conny Cordula Corinna Cornelia Cosima Dagmar Damian Dana Daniel Daniela Daniil Danuta Daria Darius Dariusz Darja
        Dascha David Dawid Dawud Debora Delia Deniz Denis Dennis Denys Derya Detlef Detlev Diana Diego Dieter Dietmar
        Dietrich Dilan Dilara Dilek Dimitri Dimitrios Dina Dirk Djamila Dmitri Dmitrij Dmytro Dominic Dominik Dominique Dora
        Doreen Doris Dorota Dorothea Dorothee Dörte Dragan Dunja Ebru Eckart Eckhard Eda Edda Edeltraud Edgar Edith Edmund
        Eduard Edward Edyta Ekaterina Ekkehard Ela Elena Eleonora Eleni Elfriede Elia Elias Elif Elina Elisa Elisabeth
        Elizabeth Elke Ella Ellen Elmar Elsa Elsbeth Elvira Emanuel Emil Emilia Emilie Emilio Emily Emin Emine Emir Emma
        Emmanuel Emre Ender Engin Enes Enno Enrico Ercan Erdal Eren Erhard Eric Erich Erik Erika Erkan Erna Ernst Erwin
        Esma Esra Ester Esther Eugen Eva Evelin Evelyn Evgenia Ewa Ewald Eylem Eymen Eyüp Fabian Fabienne Fabio Fadi Fadime
        Fahim Falk Farah Farhad Farid Farida Fatih Fatima Fatma Fatme Felicitas Felix Ferdi Ferdinand Ferhat Feride Feyza
        Filip Filiz Finja Finn Finnja Fiona Fjodor Florence Florian Florin Francesca Francesco Francis Franjo Frank Franka
        Franz Franziska Frauke Frederic Frederik Freya Frida Frieda Friedel Friederike Friedhelm Friedrich Fritz Furkan
        Fynn Gabriel Gabriela Gabriele Galina Gamze Gebhard Georg George Georgios Gerald Gerd Gerda Gerhard Gerlinde Gero
        Gert Gertraud Gertrud Gina Giovanni Gisela Giulia Giuseppe Gizem Gönül Gottfried Götz Grażyna Greta Gretchen Grete
        Grigori Grzegorz Gudrun Guido Gül Gülay Gülcan Gülsüm Günter Günther Guntram Gustav Gustaw Habib Hagen Hakan Hala
        Halil Halina Halime Hamid Hamza Hanan Hanna Hannah Hannelore Hannes Hans Hansjörg Harald Harry Hartmut Harun Hasan
        Hassan Hatice Havin Hedwig Heidemarie Heidi Heike Heiko Heiner Heinrich Heinz Helena Helene Helga Helge Hella
        Hellmut Helmut Hendrik Henning Henri Henriette Henrik Henry Heribert Hermann Hermine Herta Hertha Hilal Hilda Hilde
        Hildegard Hiltrud Holger Horst Hossam Hrvoje Hubert Hubertus Hugo Hülya Husam Hussein Huseyin Hüseyin Ibrahim Ida
        Igor Ihor Ilja Ilka Ilona Ilse Ilyas Imke Ina Ines Inga Inge Ingeborg Ingo Ingrid Inka Inna Ioana Ion Ionut Ioannis
        Irena Irene Irina Iris Irma Irmgard Irmtraud Isa Isabel Isabell Isabella Isabelle Ismail Ivan Ivana Ivo Iwan Iwona
        Iza Jaan Jack Jacek Jacob Jacqueline Jakob Jakub Jamal James Jan Jana Jane Janek Janet Janin Janina Janine Janis
        Janna Jannes Jannik Jannis Janosch Janusz Jaroslav Jaroslaw Jascha Jasmin Jasmina Jason Jean Jeanette Jelena Jelte
        Jennifer Jenny Jens Jeremias Jeremy Jerome Jerzy Jessica Jessika Jill Jim Jo Joachim Joana Joanna Jochen Joel Johann
        Johanna Johannes John Jolanta Jolina Jonah Jonas Jonathan Jörg Jörn Josef Josefine Joseph Josephine Joshua Josip
        Juan Judith Julia Julian Juliana Juliane Julien Julika Julija Juljan Julius Jürgen Juri Jurij Justin Justus Jutta
        Jusuf Kai Kaja Kamal Kamil Kamila Karen Karim Karima Karin Karina Karl Karla Karlheinz Karolin Karolina Karoline
        Karsten Kaspar Kasimir Katarina Katarzyna Kateryna Katharina Kathi Kathleen Kathrin Katja Katrin Kaya Kay Kemal
        Kenan Kerem Kerstin Kevin Khaled Khalid Kilian Kim Kira Kirill Kirsten Kjell Klara Klaudia Klaus Klemens Knut
        Konrad Konstantin Konstantinos Kordula Korinna Kornelia Krista Kristian Kristin Kristina Kristof Kristoffer Krystyna
        Krzysztof Kübra Kurt Ksenia Ksenija Lale Lamia Lana Lara Larissa Lars Lasse Laszlo Laura Laurens Laurenz Laurin
        Layla Lea Leah Leander Leila Lena Lene Leni Lenja Lennard Lennart Lenny Leo Leon Leona Leonard Leonhard Leoni Leonie
        Leopold Leszek Leyla Lia Liam Lias Liane Lidia Lieselotte Lili Lilian Liliana Lilli Lilly Lily Lina Linda Linus Lisa
        Lisbeth Liselotte Lisette Ljudmila Lola Lorena Lorenz Lotta Lotte Lothar Louis Louisa Louise Luan Luca Lucas Lucia
        Lucie Lucy Ludger Ludmila Ludwig Luis Luisa Luise Luka Lukas Luke Lukasz Luna Lutz Lydia Lynn Maciej Madeleine
        Madita Madlen Magda Magdalena Magnus Maha Mahir Mahmoud Mahmud Mahmut Maik Maike Maja Maksim Maksym Malak Malek
        Malgorzata Malin Malina Malte Malwina Mandy Manfred Manja Manuel Manuela Mara Marc Marcel Marcin Marco Marcus Marek
        Maren Margarete Margarethe Margareta Margit Margot Margret Margrit Maria Mariam Marian Mariana Marianne Marie
        Mariele Marieke Marija Marika Marina Mario Marion Maris Marisa Marita Marius Mariusz Mariya Marjam Mark Marko
        Markus Marlen Marlene Marlies Marlis Marlon Marta Marten Martha Martin Martina Marvin Mary Maryam Maryna Mateo
        Mateusz Mathias Mathilda Mathilde Mathis Matilda Mats Matteo Matthias Matthis Maurice Mauro Max Maxim Maximilian Maya
        Mechthild Medine Meike Meinhard Mehdi Mehmet Melanie Melike Melina Melis Melisa Melissa Melek Meltem Mert Merle Merve
        Mesut Metin Meryem Mia Micha Michael Michaela Michail Michal Michalina Michel Michelle Miguel Mika Mike Mikail Mila
        Milan Milena Milica Milo Mina Minh Mira Mirco Miriam Mirja Mirjam Mirko Mirna Miroslav Mohamad Mohamed Mohammad
        Mohammed Mona Monica Monika Monique Moritz Morteza Mostafa Mousa Muhammad Muhammed Muhammet Muhamed Mukhtar Murat
        Musa Mustafa Mykola Myriam Nabil Nada Nadia Nadin Nadine Nadja Nagihan Naomi Nasser Natali Natalia Natalie Natalija
        Natalya Natascha Nataliya Nathalie Nathan Nazan Nazli Nele Nelli Nelly Nermin Nevin Nick Nico Nicolas Nicole
        Niclas Nihat Nijole Nikita Niklas Niko Nikola Nikolai Nikolaj Nikolaos Nikolas Nikolaus Nils Nina Nisa Noa Noah Noel
        Noemi Nora Norbert Noura Nour Nurcan Nuran Nurhan Nuri Nursel Oğuz Oğuzhan Okan Oksana Olaf Olav Ole Oleg Oleh
        Oleksandr Oleksandra Oleksii Olena Olga Olha Oliver Olivia Olivier Omar Ömer Omid Orhan Orkun Oscar Oskar Osman
        Osama Oswald Othmar Otmar Ottilie Otto Özcan Özge Özgür Özlem Pablo Paolo Pascal Patrice Patricia Patrick Patryk Paul
        Paula Pauline Pawel Peer Pelin Perihan Pedro Peggy Peter Petra Petros Pewan Phil Philip Philipp Philippa Phillip
        Phoebe Pia Pierre Piet Piotr Pjotr Polina Przemyslaw Quentin Rabia Rachel Radoslaw Rafael Rafal Rahel Rahim Raik
        Raimund Rainer Ralf Ralph Ramazan Ramona Rana Rania Rasmus Raphael Rasim Rashid Raul Rauf Rebecca Rebekka Recep
        Regina Regine Reinhard Reinhardt Reinhold Reiner Renata Renate Rene Resul Reza Ricarda Riccardo Richard Rico Rieke
        Rim Rita Robert Roberto Robin Rodi Roger Rojda Roland Rolf Roman Romina Romy Ronald Ronja Ronny Rosa Rosalie
        Rosemarie Roswitha Roza Ruben Rudi Rudolf Rüdiger Rukiye Ruslan Ruth Ryan Rybak Sabine Sabrina Sadik Safa Safiye
        Said Saif Saskia Salih Salim Salma Salome Salvatore Sam Samantha Sami Samira Samir Samuel Sandra Sandro Sandy Sanja
        Sara Sarah Sascha Saskia Sebastian Sebahat Sebnem Seda Sedat Sefa Selahattin Selena Selim Selin Selina Selma Semih
        Serap Serdar Serhat Serhii Serhij Sergej Sergei Sergey Serkan Servet Sevda Sevgi Sevim Severin Sevil Seyma Shirin
        Sibel Sibylle Siegbert Siegfried Sieglinde Siegmund Sigmar Sigrid Sigrun Silas Silke Silvana Silvia Silvio Simon
        Simone Sina Sinan Sinem Sirwan Sofia Sofie Söhnke Solveig Sönke Songül Sonja Sophia Sophie Sören Soraya Stanislaw
        Stanislav Stefan Stefanie Stefano Steffen Steffi Stella Stephan Stephanie Stephen Steve Steven Stine Sükrü Sultan
        Sümeyye Susan Susann Susanna Susanne Suse Svantje Svea Sven Svenja Svetlana Swantje Swen Swetlana Sylvia Sylwia Szymon
        Tabea Tahir Talha Tamara Tamer Tami Tanja Tanya Tarek Tarik Tatiana Tatjana Tayfun Taylan Ted Tekin Teresa Tetiana
        Tetjana Thaddäus Thea Thekla Theo Theodor Theodora Theresa Therese Thilo Thomas Thorben Thore Thorsten Tibor Tilda
        Till Tillmann Tilman Tilo Tim Timm Timo Timon Timothy Timur Tina Tino Tizian Tjark Tobias Tom Tomas Tomasz Toni
        Torben Torsten Traudl Traute Tristan Tuğba Tülay Tuncay Turgut Udo Ufuk Ugur Ulf Uli Ulrich Ulrike Ulla Umut Ümit
        Undine Ursel Ursula Urszula Uta Ute Utz Uwe Valentin Valentina Valeria Valerie Valerij Vanessa Vasil Vasile Vasyl
        Vedat Vera Verena Veronica Veronika Vesna Vicky Victor Victoria Viktor Viktoria Viktoriia Vincent Vinzenz Viola
        Violetta Vitali Vitalij Vivian Vivien Vlad Vladimir Volha Volker Volkan Volkmar Volodymyr Wadim Waldemar Walter Walther
        Waltraud Waltraut Wanda Wassili Wenke Wera Werner Wiebke Wieland Wilfried Wilhelm Wilhelmine Willi William Willy
        Wilma Winfried Witali Wjatscheslaw Wladimir Wolf Wolfgang Wolfram Wolodymyr Wojciech Xaver Xenia Yael Yagmur
        Yahya Yana Yannic Yannick Yannis Yara Yaren Yasemin Yasin Yasmin Yasmina Yasser Yelda Yevhen Yildiz Yılmaz Yousef
        Youssef Ysabel Yuliia Yunus Yuri Yusuf Yves Yvonne Zainab Zara Zarah Zehra Zeki Zeliha Zeynep Zoe Zoran Zbigniew
        Ziad Zofia Zohra Zuzanna Brian Charles Christopher Cynthia Donald Dorothy Edward Elaine Emily Gary Jeffrey Jeff
        Joyce Keith Kenneth Larry Laurie Margaret Matthew Nancy Pamela Raymond Rebecca Ronald Ryan Scott Sean Sharon
        Shirley Stephen Terry Timothy Tyler Virginia Walter Andrew Anthony Ashley Betty Brandon Brenda Carol Deborah Debra
        Donna Frank Jacob Jeremy Jonathan Joshua Karen Kelly Kimberly Linda Lisa Mark Nicholas Olivia Patricia Paul Roger
        Ruth Samantha Sandra Sarah Susan Thomas William Zachary
        """

    /// The commonest surnames in Germany, with those of the larger groups of immigrants.
    static let family = """
        Müller Schmidt Schmitt Schmitz Schmid Schneider Fischer Weber Meyer Meier Mayer Maier Meyers Wagner Becker Schulz
        Schulze Schultz Hoffmann Hofmann Schäfer Schaefer Koch Bauer Richter Klein Schröder Schroeder Neumann Schwarz
        Zimmermann Braun Krüger Hartmann Lange Werner Krause Lehmann Köhler Maurer Huber Kaiser Fuchs Peters Lang Scholz
        Möller Weiß Weiss Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann
        Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß
        Seidel Heinrich Brandt Haas Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Thomas
        Voigt Sauer Arnold Wolff Pfeiffer Ernst Lindner Hübner Kramer Franz Hermann Kern Peter Hansen Janssen Jansen
        Petersen Carstens Lüders Meinecke Bode Ahrens Behrens Brinkmann Buchholz Heinemann Hinz Jensen Kruse Lüdecke
        Mustermann Musterfrau Paulsen Rieger Rose Schütte Siebert Thiele Timm Ulrich Urban Wenzel Wiese Wilke Witte Wulf
        Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt
        Özkan Şimşek Polat Erdoğan Aksoy Güneş Korkmaz Bulut Yavuz Taş Acar Güler Aktaş Turan Yalçın Karaca Nowak Kowalski
        Kowalska Wiśniewski Wojcik Kowalczyk Kaminski Lewandowski Zielinski Szymanski Wozniak Dabrowski Kozlowski Jankowski
        Mazur Krawczyk Iwanow Iwanowa Ivanov Ivanova Petrow Petrov Smirnow Smirnov Kusnezow Kuznetsov Popow Popov Sokolow
        Wassiljew Nowikow Fedorow Morosow Wolkow Schewtschenko Shevchenko Bondarenko Tkachenko Kowalenko Kovalenko
        Boyko Kravchenko Melnyk Oliynyk Hassan Hussein Hussain Mohammed Mohamed Mohammad Ahmed Ahmad Ali Ibrahim Mahmoud
        Khalil Saleh Khan Abdullah Abdallah Haddad Hamad Mansour Nasser Rahman Hosseini Ahmadi Mohammadi Karimi Rezai
        Nguyen Tran Pham Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker
        White Roberts Green Hall Wood Jackson Clarke Miller Davis Garcia Rodriguez Martinez Hernandez Lopez Gonzalez
        Popescu Ionescu Popa Radu Dumitru Jovanovic Petrovic Nikolic Markovic Horvat Kovacic Krasniqi Gashi Berisha Hoxha
        Rossi Russo Ferrari Esposito Bianchi Papadopoulos Silva Santos Ferreira
        """
}
