# What is staged is compared, and not what is not.
printf 'aim A "Every child reads by 2030"\n' > a.driver
git add -A && git commit -q -m 'First'
printf 'primary driver X "Reading" -> A\n' >> a.driver
git add a.driver
printf 'primary driver Y "Writing" -> A\n' >> a.driver
driver diff --staged
