"""What the made-up county's plan says, for `good_county`: its lines, a project and the lists."""

LINES = (
    "The village project asks for £12,000 a year. It is to begin in months 2-4.",
    "Almost half had no help. 62 % had no plan.",
    "An area in Corby is most deprived in the county. It ranks 771 out of 32482 (2.37%).",
    "Another is second most deprived in the county. It ranks 912 (2.9%).",
    "The launch costs 500 in all. It follows on 1,500 for a plan.",
    "Long illness: 2,310 people, in Corby, 694, in Daventry, 891 and in Kettering, 725.",
    "ten (out of 40) of the areas are most deprived.",
    "To reach: A Person of 2004, person.2004@old.example.net",
)
"""They follow on the county's own lines: the first of them is line 4."""

PROJECT = "data/projects/village-halls.yml"
SIX_MONTHS = "data/projects/village-launch.yml"
GOVERNANCE = "data/plan/governance.yml"
TOTALS = "data/plan/totals.yml"
INDICATORS = "data/plan/indicators.yml"
FINDINGS = "data/evidence/findings.yml"
STUDIES = "data/evidence/studies.yml"
STATISTICS = "data/evidence/statistics.yml"
RANKS = "data/evidence/ranks.yml"

FILES = {
    PROJECT: """\
name: Village halls
summary: This project was to help village halls.
kind: strategic
status: planned
aim:
  words: To help village halls.
  quote: The village project
  lines: 4
yearly_request:
  pounds: 12000
  quote: The village project asks for £12,000 a year.
  lines: 4
source:
  - lines: 4
""",
    SIX_MONTHS: """\
name: The launch of the village project
summary: This project was to launch the other one.
kind: implementation
status: planned
cost:
  pounds: 500
  quote: The launch costs 500 in all.
  lines: 8
targets:
  - words: Begin.
    period:
      first: 2
      last: 4
      quote: months 2-4
      lines: 4
  - words: Go on.
    period:
      first: 2
      last: 4
source:
  - lines: 8
""",
    "data/plan/statements.yml": """\
vision:
  topic: vision
  words: A first place to ask.
  quote: Local hubs will be the first place to ask.
  lines: 1
""",
    GOVERNANCE: """\
steering-group:
  name: The Steering Group
  role: Steering Group
  duties:
    - words: It met.
  source: [{lines: 2}]
""",
    "data/plan/partners.yml": """\
village-body:
  name: Village Body
  organisation: village-body
  involvement:
    - kind: partnership
      words: It was there.
      lines: 2
""",
    TOTALS: """\
asked-each-year:
  name: What the plan asked for each year
  figure: £12,000
  pounds: 12000
  months: 12
  sum_of: strategic
  source:
    - lines: 4
      quote: The village project asks for £12,000 a year.
first-six-months:
  name: What the launch was to cost
  figure: "500"
  pounds: 500
  months: 6
  sum_of: implementation
  source:
    - lines: 8
      quote: The launch costs 500 in all.
""",
    INDICATORS: """\
more-help:
  number: 1
  words: More help for groups.
  quote: A county-wide body will help
  lines: 2
  targets:
    - words: Help more groups.
  responsible: {words: The hubs.}
  monitoring: {words: The Consortium.}
  results:
    - date: 2026-11-02
      measure: Groups helped
      value: 12
      source: {found_at: A telephone call with the hub}
""",
    "data/plan/discrepancies.yml": """\
two-names:
  name: Two names for one body
  about: names
  words: The plan has two names for the body.
  source: [{lines: 2-3}]
""",
    STUDIES: """\
survey:
  name: a survey of groups
  source: [{lines: 5}]
""",
    FINDINGS: """\
half:
  study: survey
  figure: Almost half
  words: had no help
  needs: [technical-support]
  quote: Almost half had no help.
  lines: 5
no-plan:
  study: survey
  figure: 62 %
  value: 62
  words: had no plan
  quote: 62 % had no plan.
  lines: 5
""",
    STATISTICS: """\
no-plan:
  topic: rural
  study: survey
  figure: 62 %
  value: 62
  words: had no plan
  area: corby
  quote: 62 % had no plan.
  lines: 5
deprived:
  topic: deprivation
  study: survey
  figure: ten
  value: 10
  out_of: 40
  words: areas were most deprived
  quote: ten (out of 40) of the areas are most deprived.
  lines: 10
illness-in-corby:
  topic: illness
  figure: 694
  value: 694
  words: people in Corby were ill
  area: corby
  quote: Corby, 694
  lines: 9
illness-in-daventry:
  topic: illness
  figure: 891
  value: 891
  words: people in Daventry were ill
  area: daventry
  quote: Daventry, 891
  lines: 9
illness-in-kettering:
  topic: illness
  figure: 725
  value: 725
  words: people in Kettering were ill
  area: kettering
  quote: Kettering, 725
  lines: 9
""",
    "data/glossary.yml": """\
cvs:
  term: CVS
  kind: abbreviation
  short_for: Council for Voluntary Services
  words: A body that supports groups.
  source: [{lines: 2}]
""",
    RANKS: """\
income:
  theme: Income
  study: survey
  place: An area in Corby
  area: corby
  county_rank: 1
  rank: 771
  out_of: 32482
  percent: 2.37
  quote: >-
    An area in Corby is most deprived in the county. It ranks 771 out of 32482 (2.37%).
  lines: 6
""",
}
