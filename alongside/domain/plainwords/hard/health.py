"""Which words of doctors and hospitals are hard, and what could be said instead?"""

HEALTH = """
abdomen: belly, tummy
ablution: wash
acute: sudden, bad for a short time
administer: give
adolescent: teenager, young person
adverse: bad, harmful
adverse event: something that went wrong
aetiology: cause
allergy:
ambulatory: able to walk
anaesthetic: medicine so you feel no pain
analgesia: pain relief
analgesic: painkiller
antenatal: before birth
antibiotic:
antidepressant:
antipsychotic:
asymptomatic: with no signs of illness
audiology: hearing tests
autism:
bariatric: weight-loss
benign: harmless
bilateral: on both sides
biopsy:
cardiac: heart
cardiology: the heart department
cardiovascular: heart and blood
carcinoma: cancer
catheter:
chemotherapy:
chronic: long-term, lasting
chronic condition: long-term illness
clinical: medical
clinician: doctor or nurse, health worker
cognition: thinking
cognitive: thinking
comorbidity: more than one illness
complication: new problem
consultant: senior doctor
contagious: easy to catch
contraindication: reason not to use it
convalescence: getting better
crisis team:
deterioration: getting worse
deteriorate: get worse
decompensate: get worse
dementia:
dermatology: skin care
diagnose: find out what is wrong
diagnosis: what illness it is
diagnostic: test
discharge: leave hospital, go home
discharge planning: planning to go home
dosage: how much to take
dysphagia: trouble swallowing
elective: planned
electroconvulsive therapy:
emergency department: A and E
epilepsy:
exacerbate: make worse
exacerbation: getting worse
formulation: way of understanding a problem
fracture: broken bone
gastric: stomach
gastroenterology: stomach and gut care
genetic: passed on in families
geriatric: for older people
gynaecology: women’s health
haemorrhage: heavy bleeding
health inequalities: unfair differences in health
hepatic: liver
holistic: whole-person
hospitalisation: going into hospital
hydration: drinking enough
hypertension: high blood pressure
immunisation: jab
immune system:
incontinence: not being able to hold pee or poo
infectious: easy to catch
inflammation: swelling and soreness
ingest: swallow
inhibit: slow, stop
injection: jab
inpatient: person staying in hospital
insomnia: trouble sleeping
intensive care:
intervention: treatment, help
intravenous: into a vein
laceration: cut
learning disability:
lesion: sore
malignant: cancer
maternity: having a baby
medication: medicine
mental capacity: being able to decide
metabolic: how the body uses food
mobilise: move about
mobility: moving about
morbidity: illness
mortality: deaths
multidisciplinary: with different kinds of workers
multimorbidity: more than one illness
musculoskeletal: muscles and bones
nausea: feeling sick
neonatal: newborn
neurodevelopmental: how the brain grows
neurodivergent:
neurology: brain and nerve care
nutrition: food
obesity: being very overweight
obstetrics: care in pregnancy
occupational therapist:
occupational therapy:
oedema: swelling
oncology: cancer care
ophthalmology: eye care
optometrist: eye tester
oral: by mouth
orthopaedic: bones and joints
outpatient: person visiting hospital
paediatric: for children
paediatrician: children’s doctor
palliative: to ease pain
palliative care: care to ease pain
paranoia:
pathology: study of illness
pathway: steps of care
perinatal: around birth
pharmacist: chemist
pharmacological: with medicine
phlebotomy: blood test
physician: doctor
physiological: of the body
physiotherapist:
physiotherapy:
polypharmacy: taking many medicines
post-operative: after an operation
postnatal: after birth
practitioner: worker
prescribe: give medicine
prescription:
prevalence: how many people have it
preventative: to stop problems early
primary care: doctors, chemists and clinics near you
prognosis: what is likely to happen
prosthesis: false limb
psychiatric: mental health
psychiatrist: mental health doctor
psychological: of the mind
psychologist:
psychosis:
psychotherapy: talking treatment
pulmonary: lung
radiography: X-rays
radiology: X-rays and scans
radiotherapy:
rapid tranquillisation:
recuperate: get better
rehabilitation: getting back your skills
relapse: getting ill again
remission: time without illness
renal: kidney
respiratory: breathing
resuscitation: starting the heart again
schizophrenia:
screening: checking for early signs
secondary care: hospital care
sedation: medicine to make you sleepy
self-harm:
sepsis:
side effect:
social prescribing:
specimen: sample
stroke:
subcutaneous: under the skin
suicidal ideation: thinking of suicide
surgical: by operation
symptom: sign of illness
syndrome: illness
tertiary care: special hospital care
therapeutic: healing
therapy: treatment
topical: put on the skin
toxic: poisonous
trauma: very bad hurt, shock
triage: who is seen first
ulcer: open sore
ultrasound:
urology: bladder care
vaccination: jab
vaccine: jab
vascular: blood vessels
ventilator: breathing machine
viral: from a virus
vital signs: heart, breathing and heat checks
ward round: doctors’ visit on the ward
wellbeing: feeling well
"""
