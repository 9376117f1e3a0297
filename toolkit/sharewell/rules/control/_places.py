"""Places of the United Kingdom, so that running text which names one can be told from text which names anything else."""

from __future__ import annotations

from ...model.patterns import later

_KNOWN = frozenset(
    """
    aberdeen adur allerdale amber anglesey angus antrim argyll arun ashfield avon aylesbury babergh barking barnet
    barnsley barrow basildon basingstoke bassetlaw bath belfast bexley birmingham blaby blackburn blackpool blaenau
    bolsover bolton boston bournemouth bracknell bradford braintree breckland brent brentwood bridgend brighton bristol
    bromley bromsgrove broxbourne broxtowe burnley caerphilly calderdale cambridge camden cannock canterbury cardiff
    carlisle carmarthen castleford ceredigion charnwood chelmsford cheltenham cherwell chesterfield chichester chiltern
    chorley clackmannan cleveland colchester conwy copeland corby cornwall cotswold coventry craven crawley croydon
    cumberland cumbria dacorum darlington dartford daventry derby devon doncaster dorset dover dudley dumfries dundee
    durham ealing eastbourne eastleigh eden edinburgh elmbridge enfield epsom erewash essex exeter falkirk fareham
    fenland fermanagh flintshire folkestone fylde galloway gateshead gedling glasgow gloucester gosport gower gravesham
    greenwich guildford gwent gwynedd hackney halton hambleton hammersmith harborough haringey harlow harrogate
    hartlepool hastings havant havering hertsmere highland hillingdon hinckley horsham hounslow hull humber humberside
    huntingdon hyndburn ipswich islington kendal kent kettering kingston kirklees knowsley lambeth lancaster leeds leicester
    lewes lewisham lichfield lincoln liverpool lothian luton maidstone maldon malvern manchester mansfield medway melton
    mendip merseyside merthyr merton middlesbrough mole moray neath newark newcastle newham newport norfolk
    northampton northumberland northumbria norwich nottingham nuneaton oadby oldham orkney oxford pembroke pendle penrith
    peterborough plymouth portsmouth powys preston purbeck redbridge redcar redditch reigate renfrew rhondda ribble
    richmond rochdale rochford rossendale rother rotherham rugby runnymede rushcliffe rushmoor rutland salford sandwell
    scarborough sedgemoor sefton selby sevenoaks sheffield shetland shrewsbury shropshire slough solihull somerset
    southampton southend southwark spelthorne stafford stevenage stirling stockport stockton stoke stratford stroud
    suffolk sunderland surrey sussex sutton swale swansea swindon tameside tamworth tandridge taunton tees teesdale teesside
    teignbridge telford tendring tewkesbury thames thanet thurrock torbay torfaen torridge trafford trent truro
    tunbridge tyne tyneside tyrone uttlesford wakefield walsall waltham wandsworth warrington warwick watford waveney
    wealden wear wearside wellingborough welwyn wembley westminster westmorland weymouth wight wigan winchester windsor
    wirral woking wokingham wolverhampton worcester worthing wrekin wrexham wychavon wycombe wyre york yorkshire
    """.split()  # noqa: SIM905
)
_ENDING = later(
    r"[a-z’'-]{2,}(?:shire|chester|cester|borough|brough|burgh|bury|ford|ham|hampton|ton|mouth|pool|wick|worth"
    r"|stead|minster|dale|ley|field|side|port|bridge|well|combe|don|thorpe|by|wich|gate|hurst|stoke|sea|vale|moor|mere"
    r"|haven|wood|hill|stone|beck|brook|bourne|holme|cliffe?|marsh|land|water)"
)
_WORDS = frozenset(
    """
    abandon afford aggregate airport alongside baby backwater beside button congregate cornerstone
    cotton delegate downhill export farewell farmland finland freshwater graham groundwater hereby holland homeland hobby
    iceland import inland inside instead instigate interrogate investigate ireland island keystone
    litigate lobby mainland milestone mitigate navigate nearby netherland obligate offside outside overland
    pardon passport poland purport rapport relegate report riverside ruby scotland segregate skeleton
    standby surrogate switzerland thailand thereby transport trolley uphill upland valley volley wastewater whereby
    woodland zealand england support oversea onside bedside underside seaside countryside roadside
    """.split()  # noqa: SIM905
)
"""Words that end as names of places do and are none."""


def is_place(word: str) -> bool:
    """Whether a word, in small letters, is a known place, or is formed as English names of places are."""
    return word in _KNOWN or (word not in _WORDS and _ENDING.fullmatch(word) is not None)
