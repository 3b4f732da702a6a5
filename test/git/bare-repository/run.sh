# A repository without files: both versions are in it.
printf 'aim A "Every child reads by 2030"\n' > a.driver
git add -A && git commit -q -m 'First'
printf 'primary driver X "Reading" -> A\n' >> a.driver
git commit -q -a -m 'A driver'
git clone -q --bare . ../bare-"$(basename "$PWD")".git
cd ../bare-"$(basename "$PWD")".git
driver diff HEAD~1..HEAD
driver history X
driver diff
