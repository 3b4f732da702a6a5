# Each side names another owner: the conflict says who, and git’s own comparison shows the rest as it is.
driver git-setup --yes > said 2>&1 || cat said
rm said
cat > a.driver <<'END'
aim A "Every child reads by 2030"
primary driver X "Mentors" -> A {
  owner "Cem"
}
END
git add -A && git commit -q -m base
git switch -q -c theirs
cat > a.driver <<'END'
aim A "Every child reads by 2030"
primary driver X "Mentors" -> A {
  owner "Ben"
}
END
git commit -q -a -m theirs
git switch -q main
cat > a.driver <<'END'
aim A "Every child reads by 2030"
primary driver X "Mentors" -> A {
  owner "Ana"
}
END
git commit -q -a -m ours
git merge -q -m merged theirs
echo "ends with $?"
cat a.driver
git diff
driver check a.driver | tail -n 1
driver diff
