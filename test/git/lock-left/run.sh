# A lock of git is left behind: said in plain words, and nothing is lost.
printf 'aim A "Every child reads by 2030"\n' > a.driver
git add -A && git commit -q -m 'First'
touch .git/index.lock .git/config.lock
driver diff
driver git-setup --yes > said 2>&1 || tail -n 1 said
cat a.driver
