"""Names that people in this country bear: common first names and surnames, of every origin, and the titles before them.

Enough to know most names for names, and no register of anybody. A first name that is also a word, a month,
a place, or stands on many buildings counts only beside a surname.
"""

import re

FIRST_NAMES = frozenset(
    re.findall(
        r"\S+",
        """
    Aaron Abbie Abdul Abena Abigail Adaeze Adam Adebayo Adelaide Adrian Agnes Agnieszka Ahmad Ailsa Aimee
    Aisha Aisling Akosua Alan Alasdair Alastair Albert Aled Aleksandra Alex Alexander Alexandra Alfie
    Algernon Ali Alice Alison Alistair Allan Alun Ama Amanda Amandeep Amber Ambrose Amelia Amina Aminah Amit
    Amy Ana Andrea Andrei Andrew Andrzej Andy Angela Angharad Angus Anil Anita Anjali Ann Anna Anne Annette
    Anthony Anton Antony Aoife April Archibald Archie Arjun Arthur Ashleigh Ashley Asif Austin Ayesha
    Balwinder Barbara Barnaby Barney Barry Bartholomew Basil Beatrice Beatrix Ben Benedict Benjamin
    Bernadette Bernard Bertram Beryl Bess Beth Bethan Bethany Betty Beverley Bianca Bilal Bill Billy Bob
    Bobby Bola Bonnie Boris Bradley Brandon Brenda Brendan Brett Brian Bridget Bronwen Bronwyn Bruce Bryan
    Bryn Byron Caleb Callum Cameron Camilla Candice Carl Carla Carlos Carly Carmel Carol Carole Caroline
    Carolyn Carys Cath Cathal Catherine Cathy Catriona Cecil Cedric Celia Cerys Chad Charlene Charles
    Charlie Charlotte Chase Chelsea Cheryl Chester Chidi Chinedu Chioma Chloe Chris Christian Christine
    Christopher Ciara Claire Clare Clark Claude Claudia Clement Clifford Clint Clive Colette Colin Connor
    Conor Conrad Cordelia Corinne Cormac Craig Cressida Crispin Curtis Cuthbert Cyril Dafydd Daisy Dale
    Damian Damien Damon Daniel Danielle Danny Daphne Darius Darrell Darren Darryl Daryl Dave David Dawn Dean
    Deb Debbie Deborah Debra Declan Deepa Deepak Deirdre Del Delia Della Denis Denise Dennis Denzel Derek
    Derrick Desmond Dewi Diana Diane Diego Dilys Dmitri Dominic Dominique Donald Donna Donovan Doreen Doris
    Dorothy Dougal Douglas Dudley Duncan Dwayne Dwight Dylan Eamon Eamonn Earl Edgar Edith Edmund Edward
    Edwin Egbert Eileen Eilidh Eirlys Elaine Eldon Eleanor Elena Eli Elijah Elizabeth Ellie Elliot Elliott
    Elsa Elsie Elton Elvis Emeka Emily Emlyn Emma Emmanuel Emmett Emyr Enid Eoin Eric Erin Ernest Errol
    Estelle Esther Ethan Ethel Euan Eugene Eunice Eva Evan Eve Evelyn Evie Ewa Ewan Ezra Fabian Faisal Faith
    Farah Fatima Felicity Felix Femi Ferdinand Fergus Fern Ffion Finbar Finlay Finn Fiona Flora Florence
    Floyd Folake Frances Francesca Francis Francisco Frank Franklin Fraser Freddie Frederick Freya Funmi
    Gabriel Gail Gareth Garry Gary Gavin Gaynor Gemma Genevieve Geoff Geoffrey George Georgia Georgina
    Gerald Geraldine Gerard Gerry Gethin Gideon Gilbert Giles Gill Gillian Gina Giovanni Giulia Gladys Glen
    Glenda Glenn Gloria Gordon Grace Graeme Graham Grant Greg Gregg Gregor Gregory Greta Griff Gurpreet
    Gustav Guy Gwen Gwenllian Gwilym Gwyn Gwyneth Hal Hamish Hannah Harold Harpreet Harriet Harry Hassan
    Hayley Hazel Heather Hector Helen Henry Herbert Herman Hester Hettie Hilary Hilda Hina Hiroshi Hollie
    Holly Hope Horace Horatio Howard Howell Hubert Hugh Hugo Hui Humphrey Hussein Huw Hywel Iain Ian Ibrahim
    Ida Idris Ieuan Ifan Ifeoma Ignatius Imogen Imran Ines Ingrid Ioan Ioana Iolo Iona Irene Irina Iris
    Irvin Irving Isaac Isabel Isabella Isabelle Isla Ismail Isobel Ivan Ivor Ivy Iwan Jack Jackie Jacob
    Jacqueline Jacqui Jade Jake James Jamie Jan Jane Janet Janette Janice Janine Jasbir Jasmine Jason Jasper
    Jaspreet Jay Jayden Jayne Jean Jeanette Jeannie Jeff Jeffrey Jemma Jenna Jennifer Jeremy Jerome Jerry
    Jessica Jessie Jill Jim Jimmy Jing Jo Joan Joanna Joanne Jodi Jodie Joe Joel John Jonah Jonas Jonathan
    Jonny Jordan Jose Joseph Josephine Josh Joshua Josie Joy Joyce Juan Jude Judith Judy Julia Julian Julie
    Juliet Juliette Julius June Justin Justine Kamran Kara Karen Karin Karl Katarzyna Kate Kath Katherine
    Kathleen Kathryn Kathy Katie Katrina Katy Kavita Kay Kayleigh Keeley Keith Kelly Ken Kenji Kenneth Kenny
    Kent Kerr Kerri Kerry Kevin Khadija Khalid Kieran Kim Kimberley Kirk Kirsten Kirstie Kirsty Kit Kofi
    Kristin Kristina Krzysztof Kuldeep Kurt Kwame Kyle Lachlan Lance Lara Laura Laurel Lauren Laurence
    Laurie Lawrence Layla Leah Leanne Lee Leigh Leila Lena Leo Leon Leona Leonard Leopold Lesley Leslie Levi
    Lewis Liam Libby Lilian Lillian Lily Lincoln Linda Lindsey Ling Linh Lionel Lisa Liz Lizzie Llewellyn
    Lloyd Logan Lois Lola Lorenzo Loretta Lorna Lorraine Lottie Louis Louise Lowri Luca Lucia Lucinda Lucy
    Luke Luther Lydia Lynda Lyndon Lynette Lynn Lynne Lynsey Mabel Madeleine Madeline Maeve Magdalena Maggie
    Magnus Mahmoud Mairi Maisie Malcolm Malgorzata Mandy Manpreet Manuel Marc Marcel Marcella Marcia Marco
    Marcus Marek Margaret Maria Mariam Marian Marianne Marie Marilyn Marina Mario Marion Marisa Marjorie
    Marjory Mark Marlon Martha Martin Martina Martyn Marvin Mary Maryam Mason Mathew Matilda Matt Matteo
    Matthew Maud Maureen Maurice Mavis Max Maxine Maxwell May Meena Meg Megan Mei Melanie Melissa Melvin
    Mercy Merlin Merlyn Mia Micah Michael Michelle Mick Miguel Mihai Mike Mildred Miles Millie Milo Mina
    Minh Mira Miranda Miriam Mitch Mitchell Mohamed Mohammad Mohammed Moira Mollie Molly Mona Monica Monique
    Monty Morag Mortimer Murdo Muriel Mustafa Myra Myrtle Nadeem Nadia Nadine Nancy Nanette Naomi Nasreen
    Natalia Natalie Natasha Nathan Navdeep Naveed Ned Neha Neil Nell Nellie Nelson Nerys Neville Ngozi Nia
    Niall Niamh Nicholas Nick Nicky Nico Nicola Nicole Nigel Nikki Nina Noah Noel Noelle Noor Nora Norah
    Noreen Norman Obinna Odette Oisin Olaf Olga Olive Oliver Olivia Ollie Oluwaseun Olwen Omar Orla Orlando
    Oscar Oswald Otis Otto Owain Owen Pablo Paddy Padraig Paige Pamela Paris Parminder Pascal Pat Patience
    Patricia Patrick Patsy Paul Paula Pauline Pawel Pearl Pedro Peggy Penny Percy Perry Pete Peter Petra
    Phil Philip Philippa Phillip Philomena Phineas Phoebe Piotr Pippa Polly Pooja Poppy Priya Priyanka
    Prudence Queenie Quentin Rachael Rachel Rachelle Rafael Rahul Raj Rajesh Ralph Ramesh Ramon Ramona
    Randolph Raphael Raquel Rashid Ravi Ray Raymond Rebecca Reece Rees Reg Regan Regina Reginald Reuben Rex
    Rhian Rhiannon Rhoda Rhodri Rhona Rhys Ricardo Richard Rick Ricky Rita Rob Robert Roberta Robin Robyn
    Rochelle Roderick Rodney Roger Rohan Roisin Roland Rolf Roman Romeo Romy Ron Ronald Rory Rosa Rosalie
    Rosalind Rosanna Rose Rosemary Rosie Ross Rowan Rowena Roxanne Roy Ruaridh Ruby Rudolph Rufus Rukhsana
    Rupert Russell Rusty Ruth Ryan Sadie Saima Sajid Salim Sally Sam Samantha Samina Samson Samuel Sana
    Sandeep Sandra Sandy Sanjay Sara Sarah Satnam Saul Scott Seamus Sean Sebastian Selina Selwyn Serena
    Sergei Seth Shabana Shahid Shane Shannon Sharon Shaun Sheena Sheila Sheldon Shelley Sherry Shirley Shona
    Sian Sid Sidney Silas Simon Simone Simran Sinead Siobhan Sioned Sofia Solomon Sonia Sonya Sophie Spencer
    Stacey Stanley Stefan Stella Stephan Stephanie Stephen Sterling Steve Steven Stewart Stewie Struan
    Stuart Sue Sukhdeep Sunil Sunita Suresh Susan Susanna Susannah Suzanne Suzie Svetlana Sydney Sylvester
    Sylvia Tabitha Tamara Tamsin Tanya Tara Tarek Tariq Tarquin Ted Teddy Temitope Terence Teresa Terry Tess
    Tessa Thanh Thea Thelma Theo Theodore Thi Thomas Tilly Tim Timothy Tina Tobias Toby Tom Tomasz Tomos
    Tony Tracey Tracy Trevor Tricia Trish Tristan Troy Trudy Tudor Tunde Tyler Tyrone Ulric Umar Una Ursula
    Usman Valentine Valerie Vanessa Velma Venetia Vera Verity Verna Vernon Vicki Vicky Victor Victoria Vijay
    Vince Vincent Violet Virgil Virginia Viv Vivian Vivien Vivienne Wade Wallace Walter Wanda Waqas Warren
    Wayne Wei Wendy Wesley Wilbur Wilfred Will William Wilma Winifred Winnie Winston Wojciech Xavier Xin Yan
    Yannick Yasmeen Yasmin Yetunde Yolanda Yuki Yusuf Yvette Yvonne Zac Zachary Zack Zahid Zain Zainab Zane
    Zara Zeeshan Zena Zoe Zofia
    """,
    )
)

ALSO_WORDS = frozenset(
    re.findall(
        r"\S+",
        """
    Abbie Adelaide Albert Alexandra Ali Ama Amber Ana April Archie Art Ashley Austin Barry Basil Ben
    Beverley Bill Billy Bishop Bob Bobby Bola Bonnie Brett Carol Chad Chance Charlie Charlotte Chase Chelsea
    Chester Christian Christopher Clark Clement Curtis Daisy Dale Dawn Dean Del Douglas Duncan Earl Eden
    Edward Elena Elizabeth Eve Faith Felicity Fern Finn Flora Florence Francis Frank Gay Gene George Georgia
    Gill Ginger Glen Gloria Gordon Grace Grant Guy Hal Harry Hazel Heath Heather Holly Hope Hugo Hui Iris
    Isis Israel Ivy Jack Jade James Jan Jasmine Jay Jean Jerry Jersey Jing Jo John Jordan Joy Jude June Kay
    Kelly Kent Kerry Kim Kirk Kit Lance Laurel Lee Leigh Leslie Lewis Lily Lincoln Ling Lloyd Logan Mark
    Marshall Martha Mary Mason Max May Mei Mercy Merlin Mia Mick Miles Mina Minh Miranda Mitchell Mona
    Myrtle Nell Nelson Nia Norman Olive Oliver Orlando Oscar Otis Owen Page Paige Paris Pat Patience Pearl
    Penny Percy Perry Pete Petra Poppy Prudence Raj Ray Rees Reg Regina Rex Rich Rob Robin Rod Roman Ron
    Rose Rosemary Ross Rowan Roy Ruby Rusty Sandy Saul Scott Sheldon Sid Sidney Sky Skye Sofia Spencer
    Stanley Stella Sterling Stewart Stuart Su Sue Summer Sydney Ted Terry Theo Thi Thomas Tim Troy Tyler Una
    Valentine Vera Verity Vernon Victor Victoria Viola Violet Virginia Wade Wallace Walter Warren Washington
    Wei Wesley Will William Win Winston Xin Yan
    """,
    )
)
"""First names that are also words or places, or stand on many buildings."""

SURNAMES = frozenset(
    re.findall(
        r"\S+",
        """
    Abbasi Abbott Abdi Abdullahi Abiola Abrahams Ackroyd Adams Addison Addo Adebayo Adeyemi Afolabi Agyeman
    Ahern Aherne Ahmed Aitken Akhtar Aldridge Alexander Ali Allan Allen Allsop Alsop Amoah Anderson Andrews
    Ansari Appiah Appleby Appleton Archer Armstrong Arnold Asante Ashton Ashworth Askew Aspinall Atherton
    Atkins Atkinson Attwood Atwal Austin Avery Babbage Bagshaw Baig Bailey Bainbridge Bains Baird Baker
    Baldwin Ball Balogun Bamford Bancroft Banerjee Banister Banks Barber Barker Barlow Barnard Barnes
    Barnett Barraclough Barrett Barron Barry Bartholomew Bartlett Barton Bates Baxter Beardsley Beasley
    Beaumont Beckett Beddoe Begum Bell Bellamy Bello Bennett Benson Bentley Benton Beresford Berry Beswick
    Bevan Beynon Bhatti Bhogal Bianchi Bibi Birch Birchall Bird Birkett Bishop Black Blackburn Blackmore
    Blackwell Blair Blake Blakey Blanchard Blevins Bloomfield Blythe Boardman Boateng Bolton Bond Booth Bose
    Bosworth Bowden Bowen Bowman Boyd Boyle Bracewell Bradley Bradshaw Brady Braithwaite Bramley Brand Bray
    Brennan Brewer Brierley Briggs Bromley Brook Brookes Brooks Brough Broughton Brown Browne Bruce Brunt
    Bryan Bryant Buchanan Buckley Bull Bullock Burgess Burke Burnett Burnham Burns Burrell Burrows Burton
    Butcher Butler Butt Byrne Cadman Cadwallader Cairns Calder Callaghan Calloway Cameron Campbell Capper
    Carey Carmichael Carmody Carpenter Carr Carroll Carter Cartledge Cartwright Casey Cassidy Castellano
    Castle Catterall Chadwick Chamberlain Chambers Chan Chandler Chandra Chaplin Chapman Charlton Chatterjee
    Chaudhry Chauhan Chen Chesterton Cheung Chilton Chohan Choi Choudhury Chowdhury Christie Clark Clarke
    Clayton Clegg Clements Cliff Clough Coates Colclough Cole Coleman Coles Collier Collins Compton Connolly
    Connor Conway Cook Cooke Cookson Coombes Coombs Cooper Copeland Corbett Costa Cotton Coulson Cowan
    Cowell Cox Coyle Crabtree Craddock Craig Crane Cranston Crawford Crichton Crompton Crosby Cross Crossley
    Crowther Cryer Cullen Culshaw Cummings Cunningham Curran Currie Curtis D'Angelo D'Arcy D'Souza Dabrowski
    Dale Dalgleish Dalton Daly Daniels Dar Darby Das Davenport Davey Davidson Davies Davis Davison Dawson
    Day Daykin Ddu Dean Delaney Dempsey Denham Dennis Dent Denton Desai Devlin Dewar Dewhurst Dhillon
    Dickens Dickinson Dickson Dixon Dobson Dodd Doherty Donnelly Donovan Dooley Douglas Doyle Driver
    Drummond Duckworth Duffy Dunbar Duncan Dunlop Dunn Dunne Dunning Durrant Dutta Dutton Dyer Dyson
    Eastwood Eccles Edge Edwards Egan Elliott Ellis Ellison Ellwood Elsworth Emery Emmerson Entwistle
    Erskine Evans Everett Eynon Eze Fairbrother Fairclough Fairfax Fairhurst Fallon Farah Farmer Farnworth
    Farooq Farquhar Farquharson Farrell Farrow Faulkner Fawcett Fearnley Feeney Fenton Fenwick Ferguson
    Fernandes Fernando Ferrari Field Fielding Finch Findlay Finlay Finnegan Firth Fisher Fitton Fitzgerald
    Fitzpatrick Fleming Fletcher Flynn Fogarty Foley Forbes Ford Forster Forsyth Foster Foulkes Fowler Fox
    Francis Franklin Fraser Freeman French Frost Fry Fuller Gaffney Galbraith Gale Gallagher Galvin Garcia
    Gardiner Gardner Garner Garside Gaunt Geddes Gemmell Gentry George Geraghty Gethin Ghani Ghosh Gibbons
    Gibbs Gibson Gilbert Gilchrist Giles Gill Gillespie Gilmour Gilroy Gittins Gledhill Glover Goddard
    Godfrey Golding Goldsmith Gonzalez Goodall Goodman Goodwin Goodyear Gordon Gough Gould Gow Gower Graham
    Grainger Grant Gray Greaves Green Greenhalgh Greenhill Greenwood Gregory Grewal Griffin Griffiths
    Grimshaw Guest Gupta Guthrie Gwilliam Gwynne Hadfield Haig Haigh Hale Hall Hallam Halliday Halliwell
    Hamid Hamilton Hammond Hampson Hancock Hancox Hanley Hanlon Hanson Haq Hardcastle Harding Hardwick Hardy
    Hargreaves Harker Harper Harris Harrison Harrop Hart Hartley Hartwell Harvey Hashmi Haslam Hassan Havard
    Hawkins Hawksworth Haworth Hawthorne Hay Hayes Hayhurst Haynes Hayward Healy Heap Heath Heaton Hebden
    Henderson Hennessy Henry Hepworth Herbert Hernandez Hewitt Heywood Hibbert Hickey Hicks Higginbottom
    Higgins Hill Hilton Hinchliffe Hindle Hirst Ho Hoare Hobbs Hodges Hodgkinson Hodgson Hogan Holden
    Holland Hollins Hollis Holloway Holmes Holroyd Holt Hooper Hope Hopkin Hopkins Horne Horrocks Horsfall
    Horton Horvat Houghton Howard Howarth Howe Howell Howells Hoyle Huang Hudson Hughes Hulme Humphreys
    Humphries Hunt Hunter Hurst Hussain Hussein Hutchinson Hyde Hyland Ibrahim Illingworth Imrie Inglis
    Ingram Innes Ionescu Iqbal Irvine Isherwood Islam Ivanov Ivory Iyer Jackson Jagger James Jamil Jardine
    Jarvis Javed Jenkins Jennings Jepson Jeremy Jessop John Johnson Johnston Jolly Jones Jordan Joshi Jowett
    Joyce Kamau Kaminski Kane Karim Kaur Kavanagh Kay Keane Kearney Keating Keegan Keenan Kehoe Keir Kelly
    Kemp Kendall Kendrick Kennedy Kent Kenyon Kerr Kershaw Khalil Khan Kiely Kim King Kingsley Kinnear
    Kinsella Kirby Kirk Kirkham Kirkwood Kitchen Kitson Knight Knowles Kovacs Kowalska Kowalski Kozlowski
    Lacey Laing Laird Lam Lamb Lambert Lambourne Lancaster Lane Langford Langley Larkin Latham Latif Lau Law
    Lawrence Lawson Laycock Leach Leadbetter Lee Lees Leigh Lenihan Leonard Leung Lever Lewandowski Lewis
    Lightfoot Lister Little Liu Livesey Llewellyn Lloyd Lockhart Logan Lomas Long Longbottom Lopez Lord
    Lovell Lowe Lowry Lucas Lumb Lumsden Lynch Lyons MacKenzie MacLean MacLeod MacMillan Macdonald Mackie
    Macrae Madden Maddison Maddocks Maguire Maher Mahmood Mahoney Mahony Maitland Majid Makin Malik
    Mallinson Mallory Maloney Mann Manning Marlow Marsden Marsh Marshall Martin Martinez Mason Mather
    Mathias Matthews May Mayall Maynard Mbeki McBride McCabe McCann McCarthy McCormack McCulloch McDermott
    McDonald McDonnell McEvoy McFarlane McGee McGill McGinley McGovern McGowan McGrath McGregor McGuire
    McHugh McIntosh McIntyre McKay McKee McKenna McKenzie McKeown McKinnon McLaughlin McLean McLeod
    McLoughlin McMahon McManus McMillan McNally McNamara McNeil McNulty McPherson McQueen McShane Meehan
    Mehta Mellor Melville Menon Mensah Menzies Meredith Merrick Merriman Metcalfe Miah Middleton Midgley
    Miles Miller Mills Milner Minshull Mir Mirza Mistry Mitchell Moffat Molloy Moloney Molyneux Monro
    Montgomery Mooney Moore Moorhouse Moran Morgan Morgans Morley Morris Morrison Mortimer Morton Moss
    Mostyn Mounsey Moyo Mughal Muir Mukherjee Mulligan Munro Murgatroyd Murphy Murray Mwangi Myers Nagy Naik
    Nair Nairn Napier Nash Nawaz Naylor Ncube Ndlovu Nelson Newman Newsome Newton Nguyen Nicholas Nicholls
    Nicholson Nicol Nightingale Nixon Noble Nolan Norman Norris North Norton Novak Nowak Nugent Nuttall
    Nwosu O'Brien O'Callaghan O'Connor O'Dea O'Donnell O'Dowd O'Driscoll O'Grady O'Hara O'Hare O'Keefe
    O'Leary O'Mahony O'Malley O'Neill O'Reilly O'Rourke O'Shea O'Sullivan O'Toole Oakes Oakley Obi Ogden
    Ogilvie Ogunleye Okafor Okonkwo Okoro Olawale Oldfield Oldham Oliver Openshaw Ormerod Orr Osborne Osei
    Otieno Owen Owens Owusu Padgett Page Palmer Park Parker Parkes Parkin Parkinson Parmar Parr Parry
    Parsons Partington Parveen Pascoe Patel Paton Patterson Payne Peacock Pearce Pearson Peel Pemberton
    Pendlebury Penrose Penry Percival Pereira Perera Perkins Perry Peters Petrie Petrov Petty Pham Phillips
    Pickering Pickles Pike Pilkington Pillai Pitt Platt Plummer Pogson Pollard Poole Pope Popescu Porter
    Postlethwaite Potter Potts Powell Power Pratt Prescott Preston Price Priestley Prior Pritchard Probert
    Proctor Prosser Prothero Pryce Pugh Purdie Quayle Quigley Quinn Qureshi Radcliffe Radley Rafferty Rahman
    Raistrick Ramsay Ramsden Rana Randall Rankin Rao Rashid Ratcliffe Rathod Rawlinson Rawson Raza Read
    Reddy Redfern Redman Reed Rees Reeves Regan Rehman Reid Reilly Rennie Reynolds Rhodes Riaz Rice Richards
    Richardson Riddell Ridley Rigby Riley Rimmer Ritchie Roberts Robertson Robinson Robson Roche Rodriguez
    Roebuck Rogers Rooney Rose Ross Rosser Rossi Rowe Rowland Rowley Roy Royle Rushton Russell Russo
    Rutherford Ryan Saeed Sagar Saleem Salt Sanders Sanderson Sandford Sandhu Santos Sato Sattar Saunders
    Savage Scanlon Schofield Scholes Scobie Scott Scully Seddon Sefton Sellers Sen Sewell Shackleton Shah
    Shaikh Shanahan Shand Sharma Sharp Sharpe Sharples Shaw Sheehan Sheikh Shepherd Shepley Sheppard
    Sheridan Shipley Short Shuttleworth Sibanda Siddique Siddiqui Sidebottom Sidhu Silva Sim Simmons Simpson
    Sims Sinclair Singh Singleton Skene Skinner Slater Slattery Smalley Smart Smethurst Smith Sohal Solanki
    Souter Southern Speight Spencer Spooner Stafford Stanley Stansfield Stead Steele Stephens Stephenson
    Stevens Stevenson Stewart Stokes Stone Storey Stott Strachan Struthers Stubbs Sugden Sullivan Summers
    Sunderland Sutcliffe Sutton Suzuki Swain Swann Sweeney Swift Swindells Sykes Szymanski Tait Talbot
    Tanaka Tang Tattersall Taylor Telfer Tempest Thackray Thomas Thompson Thomson Thorne Thornton Thorpe
    Threlfall Thwaites Tierney Tinsley Tobin Todd Tomlinson Topham Tordoff Towler Townsend Tran Tredinnick
    Trelawney Trevithick Tucker Tudor Tully Turnbull Turner Turton Tweedale Twomey Tyler Tyson Uddin Ullah
    Underwood Unsworth Urquhart Varley Vaughan Verma Vickers Vincent Virdi Waddell Wade Wadsworth Wainwright
    Wakefield Walker Wall Wallace Wallis Walmsley Walsh Walters Walton Wang Warburton Ward Wardle Wardrop
    Warner Warren Warsame Waterhouse Waters Watkins Watson Watts Webb Webster Weir Welch Wells Wemyss West
    Weston Whalley Wharton Wheeler Whelan Whitaker White Whitehead Whitehouse Whitfield Whitham Whitmore
    Whittaker Whitworth Wickham Widdowson Wilcock Wilcox Wilde Wilkins Wilkinson Williams Williamson Willis
    Willoughby Wilson Winslow Winstanley Winter Winterbottom Wishart Wisniewski Wojcik Wolstenholme
    Womersley Wong Wood Woodhead Woods Woodward Wooler Worthington Wren Wright Wrigley Wu Wyatt Wylie
    Wyndham Wynn Wynne Yang Yardley Yates Yorath Young Yousaf Yusuf Zaman Zhang Zhao Zhou Zielinski
    """,
    )
)

TITLES = tuple(
    re.findall(
        r"\S+",
        """
    Mr Mrs Ms Miss Mx Dr Prof Professor Cllr Councillor Rev Revd Sir Dame PCSO PC DC DS DI DCI DSU
    DCS WPC Sgt Sergeant Insp Inspector Supt Superintendent Constable Commander Capt Captain Lt
    Lieutenant Col Colonel Nurse Matron Canon Father Imam Rabbi Judge Fr ACC DCC CC
    """,
    )
)
"""Titles and ranks, which stand before a name."""
