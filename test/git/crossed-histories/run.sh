# Two branches that merged each other: the history of a statement is told once.
printf 'aim A "Every child reads by 2030"\nprimary driver X "Reading" -> A\n' > a.driver
git add -A && git commit -q -m 'First'
git switch -q -c other
sed -i 's/"Reading"/"Reading aloud"/' a.driver
git commit -q -a -m 'Other words'
git switch -q main
sed -i '1i primary driver Y "Writing" -> A' a.driver
git commit -q -a -m 'A driver'
git branch here
git merge -q -m 'Main takes other' other > said 2>&1
git switch -q other
git merge -q -m 'Other takes main' here > said 2>&1
git switch -q main
git merge -q -m 'Both again' other > said 2>&1
rm -f said
driver history X
