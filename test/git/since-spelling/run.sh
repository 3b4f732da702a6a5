# One letter mended, and an owner: no reason is asked for.
cat > a.driver <<'END'
aim A "Every child reads by 2030" {
  outcome measure M "Children who read" {
    definition "Childrn who read a page aloud"
    baseline 40% in 2026-01
    target 80% by 2030
  }
}
primary driver X "Time to read" -> A {
  owner "Ana"
  measured by M
}
END
git add -A && git commit -q -m 'Before'
sed -i 's/Childrn/Children/; s/Ana/Ben/' a.driver
driver check a.driver --since HEAD --today 2026-02-01 | grep 'since HEAD' || echo 'Nothing is told.'
