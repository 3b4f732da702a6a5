# Ours puts a driver in front and counts on; theirs gives the second an owner and an idea: both belong to “Books at home”.
driver git-setup --yes > said 2>&1 || cat said
rm said
cat > a.driver <<'END'
aim A "Every child reads by 2030"
primary driver P1 "Time to read" -> A
primary driver P2 "Books at home" -> A
END
git add -A && git commit -q -m base
git switch -q -c theirs
cat > a.driver <<'END'
aim A "Every child reads by 2030"
primary driver P1 "Time to read" -> A
primary driver P2 "Books at home" -> A {
  owner "Ben"
}
change idea "Book bags" -> P2
END
git commit -q -a -m theirs
git switch -q main
cat > a.driver <<'END'
aim A "Every child reads by 2030"
primary driver P1 "Families are partners" -> A
primary driver P2 "Time to read" -> A
primary driver P3 "Books at home" -> A
END
git commit -q -a -m ours
git merge -q -m merged theirs
echo "ends with $?"
git status --short; cat a.driver
