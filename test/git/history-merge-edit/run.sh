# What a merge itself reworded is told of the merge, not of the branch.
printf 'aim A "Every child reads by 2030"\n' > a.driver
git add -A && git commit -q -m 'First'
git switch -q -c branch
printf 'primary driver X "Reading" -> A\n' >> a.driver
git commit -q -a -m 'A driver' --author 'Ben <ben@example.org>'
git switch -q main
printf 'primary driver Y "Writing" -> A\n' >> a.driver
git commit -q -a -m 'Another driver'
git merge -q --no-commit branch > said 2>&1
rm said
printf 'aim A "Every child reads by 2030"\nprimary driver Y "Writing" -> A\nprimary driver X "Reading for pleasure" -> A\n' > a.driver
git commit -q -a -m 'Both' --author 'Cem <cem@example.org>'
driver history X
