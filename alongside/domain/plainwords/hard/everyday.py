"""Which stiff words of letters and papers have an everyday word that says the same?"""

EVERYDAY = """
abundance: a lot
accede to: agree to
accelerate: speed up
accentuate: stress
accomplish: do, finish
accordingly: so
accumulate: gather, build up
acquire: get
additional: more, extra
additionally: also
adequate: enough
adjacent to: next to
advantageous: helpful
advise: tell
aforementioned: this, these
aggregate: total
alleviate: ease
allocate: give, share out
alternative: other choice
alternatively: or
ameliorate: make better
anticipate: expect
apparent: clear
approximately: about
ascertain: find out
aspiration: hope
assist: help
assistance: help
at this moment in time: now
at your earliest convenience: soon
attain: reach
attempt: try
attributable to: because of
augment: add to
beneficial: helpful
bestow: give
categorise: sort
cease: stop
circumvent: get round
clarification: a clearer answer
clarify: make clear
collaborate: work together
collaboration: working together
collaborative: together
commence: start, begin
commencement: start
comparable: much the same
compile: put together
complement: go well with
complexity: how hard it is
component: part
comprehend: understand
comprehensive: full
comprise: include
conceal: hide
concept: idea
concise: short
conclude: end
concur: agree
considerable: a lot of
consist of: be made of
consolidate: join up
constitute: make up
construct: build
contemplate: think about
convey: tell
currently: now
curtail: cut short
deduct: take off
deem: think
demonstrate: show
denote: mean
depict: show
designate: choose, name
desire: want
detrimental: bad, harmful
deviate: go away from
disadvantageous: unhelpful
discontinue: stop
disclose: tell
discrepancy: difference
disseminate: share, send out
diverse: different, many kinds of
due to the fact that: because
duration: time
elaborate: say more
eliminate: get rid of
elucidate: explain
embark on: start
emphasise: stress
enable: let, help
encounter: meet
endeavour: try
enhance: make better
enquire: ask
ensure: make sure
entail: mean
enumerate: list
envisage: expect
equitable: fair
establish: set up
evident: clear
examine: look at
exceed: be more than
exclude: leave out
excluding: not counting
exclusively: only
expedite: speed up
explicit: clear
facilitate: help, make easier
fluctuate: go up and down
formulate: work out
forthcoming: coming
forthwith: now
frequently: often
fundamental: basic, main
generate: make
henceforth: from now on
identical: the same
illustrate: show
immediately: now, at once
imminent: very soon
impede: get in the way
imperative: very important
implement: do, put in place
implication: what it means
in accordance with: following
in addition to: as well as
in conjunction with: with
in excess of: more than
in lieu of: instead of
in order to: to
in receipt of: getting
in relation to: about
in respect of: about
in the event of: if
in the event that: if
inaugurate: start
inception: start
indicate: show
indication: sign
inform: tell
infrequent: rare
initial: first
initially: at first
initiate: start
innovative: new
instigate: start
instruct: tell
insufficient: not enough
intend: plan, mean
irrespective of: whatever
liaise: talk, work
likewise: also
maintain: keep
majority: most
maximise: make the most of
maximum: most
merely: only
methodology: way of working
minimise: make smaller
minimum: least
modify: change
moreover: also
multiple: many
multitude: many
necessitate: need
nevertheless: but, still
notwithstanding: even though
numerous: many
objective: aim, goal
obtain: get
occurrence: event
on a regular basis: often
on behalf of: for
on receipt of: when you get
optimum: best
overarching: main
participant: person taking part
participate: take part
participation: taking part
perceive: see, feel
permissible: allowed
permit: let, allow
persistent: going on
pertaining to: about
portion: part
predominantly: mostly
previously: before
prior to: before
prioritise: do first
proceed: go on
proficiency: skill
prohibit: stop, ban
proportion: part, share
purchase: buy
rationale: reason
reconsider: think again about
rectify: put right
reduction: cut
regarding: about
regularly: often
reiterate: say again
remainder: the rest
request: ask for
require: need
requirement: need
reside: live
residence: home
respond: answer
retain: keep
robust: strong
select: choose
simultaneously: at the same time
solely: only
state-of-the-art: newest
subsequent: next, later
subsequently: later, after that
substantial: big, a lot of
sufficient: enough
supplementary: extra
terminate: end, stop
thereafter: after that
transmit: send
transparency: being open
transparent: open
ultimately: in the end
undertake: do
utilisation: use
utilise: use
utilize: use
variation: change, difference
verify: check
via: by, through
viable: able to work
virtually: nearly
whereas: but
whilst: while
with effect from: from
with regard to: about
with respect to: about
"""
