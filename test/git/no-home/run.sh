# Without a home folder and settings of git all is as usual.
printf 'aim A "Every child reads by 2030"\n' > a.driver
git add -A && git commit -q -m 'First'
printf 'primary driver X "Reading" -> A\n' >> a.driver
unset HOME XDG_CONFIG_HOME
driver diff
driver history A
