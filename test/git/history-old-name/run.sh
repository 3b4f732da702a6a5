# A statement is asked for by the name that it had once.
printf 'aim A "Every child reads by 2030"\nprimary driver X "Reading" -> A\n' > a.driver
git add -A && git commit -q -m 'First'
sed -i 's/driver X/driver Books/' a.driver
git commit -q -a -m 'A name that says something'
driver history X
