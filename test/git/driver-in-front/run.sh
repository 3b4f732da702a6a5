# Names are numbers, and a new driver is put in front: one driver is new, and nobody says something else.
cat > a.driver <<'END'
aim A "Every child reads by 2030"
primary driver P1 "Time to read" -> A
primary driver P2 "Books at home" -> A
primary driver P3 "Teachers who coach" -> A
change idea "Book bags" -> P2
END
git add -A && git commit -q -m 'Three drivers'
cat > a.driver <<'END'
aim A "Every child reads by 2030"
primary driver P1 "Families are partners" -> A
primary driver P2 "Time to read" -> A
primary driver P3 "Books at home" -> A
primary driver P4 "Teachers who coach" -> A
change idea "Book bags" -> P3
END
driver diff
