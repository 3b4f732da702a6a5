# A file that is no text is left out of the comparison, said once.
printf 'aim A "Every child reads by 2030"\n' > a.driver
printf 'aim \000\377\376 "x"' > b.driver
git add -A && git commit -q -m 'First'
printf 'primary driver X "Reading" -> A\n' >> a.driver
driver diff
