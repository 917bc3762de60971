"""Which words of social care and of co-production are hard, and what could be said instead?"""

CARE = """
accessible: easy to use, easy to get into
accessibility: how easy it is to use
accommodation: home, place to live
activities of daily living: everyday tasks
adaptation: change
advance directive:
advance statement:
adult at risk:
advocacy:
advocate:
aids and adaptations: things that help at home
ageing: getting older
appointee:
assessment: finding out what you need
asset-based: starting from what people can do
assistive technology: gadgets that help
attorney:
autonomy: making your own choices
befriending: being a friend
bereavement: losing someone who died
best interests:
capacity: being able to decide
care coordinator:
care package: the care you get
care pathway: steps of care
care plan:
caregiver: carer
caseload: people they work with
caseworker:
challenging behaviour: being upset in ways others find hard
co-design: design together
co-produce: make together
co-production:
commissioner: person who buys services
commissioning: planning and buying services
communication passport:
community-based: near home
continence: holding pee and poo
continuing healthcare:
continuity of care: seeing the same people
coordinate: plan together
critical friend:
crisis intervention: help in a crisis
day opportunities: things to do in the day
de-escalation: calming down
deafblind:
delayed discharge: stuck in hospital
dependency: needing help
deprivation: being poor
deprivation of liberty:
deputyship:
digital exclusion: not being able to use the internet
dignity: respect
direct payment:
disadvantaged: treated unfairly
discriminate: treat unfairly
discrimination: unfair treatment
diversity: many kinds of people
domiciliary: at home
domiciliary care: care at home
eligibility: who can get it
eligible: able to get it
empower: give power to
empowerment: having power
engagement: taking part
equality: being treated fairly
equity: fairness
expert by experience:
extra care housing:
facilitator: person who runs the meeting
family group conference:
financial assessment: check of your money
floating support: help that comes to you
frailty: being weak
functional: working
hard to reach: not listened to, left out
homelessness: having no home
household: people at home
housing association:
impairment:
inclusion: everyone taking part
inclusive: open to everyone
independence: doing things your way
independent living: living your own way
individual budget: money for your care
informal carer: family carer
integrated: joined up
integrated care: joined-up care
integration: joining up
intermediate care: short-term help
isolation: being alone
key worker:
lasting power of attorney:
level playing field: fair chances
lived experience:
looked-after child: child in care
marginalised: left out
means test: check of your money
mediation:
mediator:
neglect: not being cared for
needs assessment: finding out what you need
outcome: result, what changes
outreach: going out to people
peer: equal, person like you
peer support: help from people like you
person-centred: about you
personal assistant:
personal budget: money for your care
personalisation: care that fits you
personalised: made for you
placement: place to live or work
power imbalance: some people having more power
power of attorney:
protected characteristic:
reablement: help to do things again
reasonable adjustment:
recipient: person who gets it
reciprocity: give and take
referral: being sent on
residential care: living in a care home
resilience: getting through hard times
respite: a break
respite care: a break for carers
restraint: holding someone down
risk assessment: checking for dangers
safeguarding: keeping people safe
seclusion: being locked in alone
self-advocacy: speaking up for yourself
self-assessment: checking for yourself
self-determination: making your own choices
self-directed support: care you control
self-funder: person who pays for their own care
sensory: to do with seeing, hearing and touch
sensory impairment:
service provider: group that runs a service
service user: person who uses services
sheltered housing:
signpost: tell where to go
social exclusion: being left out
social inclusion: being part of things
social worker:
socioeconomic: to do with money and class
spectrum: range
stakeholder: person it matters to
statutory services: services the law says must be there
step-down: less intense care
stigma: shame put on people
strengths-based: starting from what people can do
substance misuse: problems with drink or drugs
support plan:
supported decision-making: help to decide
supported living:
telecare: alarms and gadgets at home
tokenism: only pretending to listen
tokenistic: only for show
transition: change, move
underrepresented: too few of
unmet need: help people do not get
unpaid carer:
vulnerable: at risk
vulnerability: being at risk
welfare: how well you are
whistleblowing: speaking out about something wrong
wraparound: all-round
"""
