"""Which words of law, rights and money are hard, and what could be said instead?"""

LAW = """
abide by: keep to, follow
abscond: run away
accountable: having to answer for it
accountability: having to answer for it
adjudicate: decide
adjudication: ruling
affidavit: sworn statement
allegation: claim that someone did wrong
allege: say
amend: change
amendment: change
appeal: ask for it to be looked at again
appellant: person who appeals
applicable: that fits
applicant: person who asks
arbitration: letting someone else settle it
arrears: money owed
assent: agreement
authorise: allow
authorisation: permission
automatic entitlement: right
bailiff:
beneficiary: person who gets it
bequeath: leave in a will
breach: breaking a rule
by virtue of: because of
claimant: person who claims
clause: part
coerce: force
coercion: being forced
compensation: money to make up for harm
complainant: person who complains
compliance: keeping to the rules
compliant: keeping to the rules
comply with: follow
comply: follow the rules
compulsory: must be done
confidential: private
confidentiality: keeping things private
consent:
consequential: that follows
constitute an offence: be a crime
contravene: break
contravention: breaking a rule
court of protection:
custodian: keeper
data controller:
data protection:
debtor: person who owes money
default: not paying
defendant: person accused
defer: put off
delegate: pass on
deprive: take away
derogate: take away from
detain: keep in
detained: kept in
detention: being kept in
discretion: choice
discretionary: not a must
disqualify: rule out
duty of candour: duty to be honest
duty of care:
enact: make into law
enforce: make people keep to
enforcement: making people keep to it
entitle: give a right to
entitled: having a right
entitlement: right
equality act:
evict: put out of a home
eviction: being put out of your home
exempt: free from
exemption: being let off
expenditure: spending
expenses: money you spent
fiduciary:
forfeit: lose
gross misconduct: very bad behaviour at work
grievance: complaint
guardian:
guardianship:
harassment: being bothered or bullied
herein: in this
hereby: by this
hereinafter: from here on
impartial: fair
impartiality: being fair
in breach of: breaking
in perpetuity: for ever
incapacitated: not able to act
income-related: based on what you earn
incur: run up
indemnify: cover the loss
indemnity: cover for loss
infringe: break
infringement: breaking a rule
injunction: court order
inquest:
invalid: not allowed
judicial review:
judiciary: judges
jurisdiction: power to decide
lawful: allowed by law
legislation: laws
legislative: of the law
lessee: person who rents
lessor: person who lets
liable: responsible
liability: having to pay for harm
libel: lies in writing
litigation: going to court
mandate: power given
mandatory: must be done
maladministration: bad handling
mental capacity act:
mental health act:
misappropriate: steal
mitigate: make less bad
mitigation: making it less bad
national insurance:
negligence: not taking care
negligent: not taking care
non-compliance: not keeping to the rules
null and void: worth nothing
obligation: duty
obligatory: must be done
offence: crime
ombudsman:
penalty: fine
perpetrator: person who did it
plaintiff: person who goes to court
precedent: earlier case
prejudice: harm, unfair view
proceedings: court case
prosecute: take to court
prosecution: being taken to court
provision: rule, what is given
pursuant to: under
ratify: agree
rebate: money back
redress: putting it right
regulate: make rules for
regulation: rule
regulatory: of the rules
reimburse: pay back
reimbursement: money paid back
remunerate: pay
remuneration: pay
render: make
repeal: end a law
rescind: take back
restriction: limit
retrospective: looking back
revoke: take back
sanction: punishment
sectioned: kept in hospital by law
solicitor: lawyer
stipulate: say
statute: law
statutory: by law
statutory duty: duty by law
subject to: if
subsidy: money to help pay
supersede: take the place of
supervision: being watched over
tenancy: renting
tenancy agreement: rent contract
tenant: person who rents
third party: someone else
tribunal:
unlawful: against the law
unilateral: by one side
universal credit:
uphold: agree with
validity: whether it counts
void: not valid
waive: give up
waiver: giving up a right
warrant:
whereby: by which
witness statement:
"""
