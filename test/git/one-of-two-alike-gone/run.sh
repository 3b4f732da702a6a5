# Two drivers hold an idea of the same title; one of the two is taken out.
cat > a.driver <<'END'
aim A "Every child reads by 2030"
primary driver P1 "Reading" -> A {
  secondary driver "Time"
}
primary driver P2 "Writing" -> A {
  secondary driver "Time"
}
END
git add -A && git commit -q -m 'Two drivers'
sed -i '3d' a.driver
driver diff
