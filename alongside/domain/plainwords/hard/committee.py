"""Which words of committees, plans and offices are hard, and what could be said instead?"""

COMMITTEE = """
abstain: not vote
abstention: not voting
action point: thing to do
actionable: that can be done
ad hoc: when needed
adjourn: stop for now
adjournment: break
adoption: taking it up
agenda: list of things to talk about
agenda item: thing to talk about
annual general meeting: yearly meeting
annum: year
any other business: anything else
apologies for absence: who could not come
appendix: extra page at the end
appraisal: talk about how work goes
arms-length: separate
audit: check
baseline: starting point
benchmark: something to measure against
best practice: the best way
best value: good use of money
bottom-up: started by people
briefing: short talk to explain
bureaucracy: too much paperwork
business case: reasons to spend money
business as usual: everyday work
capital expenditure: money for buildings and things
cascade: pass on
chairperson: chair
circulate: send round
co-opt: ask to join
cohort: group
collate: put together
competency: skill
conflict of interest:
consensus: agreement by all
constituency: the people you speak for
constitution: the main rules
consultation: asking people what they think
consult: ask
contingency: plan in case
contractual: in the contract
convene: call together
core: main
corporate: of the whole organisation
corporate parenting:
cost-effective: good value
criteria: tests, rules for choosing
criterion: test
cross-cutting: for every part
decommission: close
deep dive: close look
deficit: money missing
deliverable: thing to make
delivery plan: plan
demographic: about the people who live there
devolve: pass power to
direction of travel: where we are going
directorate: department
disaggregate: split up
disinvestment: taking money away
dissent: not agreeing
draft: first try
economies of scale: saving by being bigger
efficacy: how well it works
efficiency savings: cuts
efficiency: doing more with less
embed: make part of
emerging: new
en bloc: all together
encompass: take in
end user: person who uses it
equality impact assessment: check that it is fair
escalate: take higher
estimate: best guess
ethos: values
evaluate: find out how well it works
evaluation: finding out how well it works
evidence-based: shown to work
ex officio: because of their job
executive: top manager
executive summary: the main points
extraordinary meeting: extra meeting
feasibility study: check if it can work
feasibility: whether it can be done
feasible: able to be done
feedback: what people say about it
fiscal: money
fit for purpose: good enough
focus group: small group to talk
forecast: guess about the future
forum: meeting
framework: set of rules, plan
fund: pay for
funding stream: where money comes from
gap analysis: what is missing
going forward: from now on
governance: how it is run
governing body: the board
granular: detailed
grassroots: local people
green paper:
horizon scanning: looking ahead
impact assessment: check of what it would change
impact: effect, what it changes
implementation: doing it
in camera: in private
in-house: by our own people
incentive: reason to do it
incremental: step by step
indicator: sign
infrastructure: buildings, roads and wires
input: ideas
interim: for now
inter-agency: between organisations
joint working: working together
key performance indicator: measure
key stakeholder: person it matters to
learning outcome: what you will learn
leverage: use
line manager: boss
locality: area
logistics: how it gets done
low-hanging fruit: easy things first
mainstream: ordinary
manifesto: list of promises
matters arising: things from last time
memorandum of understanding: agreement
milestone: step on the way
mission statement: what we are for
monitor: check, watch
monitoring: checking
motion: idea to vote on
multi-agency: with many organisations
nominate: put forward
nomination: name put forward
nominee: person put forward
operational: day-to-day
organisation: group
organisational: of the group
outsource: pay others to do
oversight: watching over
paradigm: way of thinking
parameters: limits
partnership working: working together
performance management: checking how work goes
pilot: try-out
pipeline: what is coming
plenary: whole group
policy: plan, rules
portfolio: range of work
proactive: acting early
procedure: steps
procurement: buying
programme: plan of work
project initiation: starting a project
projection: guess about the future
proponent: person for it
proposition: idea
proxy: person who votes for you
qualitative: told in words
quantitative: told in numbers
quarterly: every three months
quorate: with enough people to decide
quorum:
ratification: final agreement
rationalise: cut down
recommendation: advice
reconfiguration: changing how it is set up
reconvene: meet again
redeploy: move to other work
redundancy: losing your job
remit: what they look after
reprioritise: change what comes first
resolution: decision
resource: money, people and things
resources: money, people and things
restructure: change how it is set up
review: look at again
ring-fenced: kept for one thing
risk register: list of risks
roadmap: plan
roll out: start everywhere
scalable: able to grow
scoping: working out what to do
scrutinise: look at closely
scrutiny: close checking
secondment: time in another job
secretariat: office
sector: kind of work
service delivery: giving services
service improvement: making services better
service specification: what the service must do
silo: separate group
skill mix: different skills
specification: exact list
stakeholder engagement: talking to people it matters to
stakeholder mapping: listing people it matters to
standing item: thing we talk about every time
standing orders: rules of meetings
steering group: group in charge
strategic: long-term
strategy: long-term plan
streamline: make simpler
subcommittee: small group
subgroup: small group
sustainability: being able to last
sustainable: able to last
synergy: working better together
systemic: all through the system
table a motion: put an idea to vote on
tabled: put to the meeting
take forward: do
target: aim
task and finish group: group for one job
tender: offer to do work
terms of reference: what the group is for
think tank: group of thinkers
third sector: charities
throughput: how many go through
timeline: dates
timescale: how long
top-down: ordered from above
top-slice: take money first
touch base: talk
trajectory: direction
transformation: big change
turnover: how many leave
underspend: money not spent
unanimous: agreed by all
unanimously: with everyone agreeing
validate: check
value for money: worth the money
vice-chair: second chair
virement: moving money
vision statement: what we hope for
voluntary sector: charities
white paper:
workforce: workers
working party: small group
workstream: piece of work
year-on-year: each year
"""
