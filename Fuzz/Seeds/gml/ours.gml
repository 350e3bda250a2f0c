Creator "Sociogram"
graph [
  directed 1
  multigraph 1
  sociogram "1"
  document1 "d1"
  document1_name "a.txt"
  document1_published "2022-01"
  name "Desk"
  node [
    id 0
    label "Anna"
    kind "Person"
    name "Anna"
    aliases "A"
    mentions "d1 0..4"
    identifier "anna"
  ]
  node [
    id 1
    label "Club"
    kind "Organisation"
    name "Club"
    identifier "club"
    role "[&quot;x&quot;, &quot;y&quot;]"
  ]
  edge [
    source 0
    target 1
    label "member of"
    type "member-of"
    key "k"
    date "2014/.."
    status "claimed"
    confidence 0.5
    statedBy "a friend"
    evidence1 "Anna joined"
    evidence1_at "d1 0..11 source 0..4"
  ]
]
