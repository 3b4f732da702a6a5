# One side gives a driver another name, the other takes it away: that is asked.
driver git-setup --yes > said 2>&1 || cat said
rm said
cat > a.driver <<'END'
aim A "Every child reads by 2030"
primary driver Help "Help in the week it is needed" -> A
primary driver Time "Time to read" -> A
END
git add -A && git commit -q -m base
git switch -q -c theirs
cat > a.driver <<'END'
aim A "Every child reads by 2030"
primary driver Time "Time to read" -> A
END
git commit -q -a -m theirs
git switch -q main
cat > a.driver <<'END'
aim A "Every child reads by 2030"
primary driver Support "Help in the week it is needed" -> A
primary driver Time "Time to read" -> A
END
git commit -q -a -m ours
git merge -q -m merged theirs
echo "ends with $?"
git status --short; cat a.driver
