# A link that leads out of the repository is not followed.
printf 'aim A "Every child reads by 2030"\n' > a.driver
ln -s /etc/hostname out.driver
git add -A && git commit -q -m 'First'
printf 'primary driver X "Reading" -> A\n' >> a.driver
driver diff
driver check . | tail -n 1
