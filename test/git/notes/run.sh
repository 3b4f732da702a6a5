# The page that a hub reads out: since when, who, the reasons, and what changed.
cat > a.driver <<'END'
theory "Reading" {
  version "1.0" in 2026-01
}
aim A "Every child reads by 2030"
primary driver X "Reading" -> A
END
git add -A && git commit -q -m 'First'
cat > a.driver <<'END'
theory "Reading" {
  version "1.1" in 2026-02
  revision "Time turned out to be the lever" in 2026-02-10
}
aim A "Every child reads by 2030"
primary driver X "Time to read" -> A
END
git commit -q -a -m 'What we learned'
driver diff HEAD~1..HEAD --format notes
