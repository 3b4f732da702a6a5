# What is set up is taken back to the last byte, where lines came later too.
printf '*.csv text' > .gitattributes
driver git-setup --yes > said 2>&1 || cat said
driver git-setup --undo --yes > said 2>&1 || cat said
rm said
od -c .gitattributes
printf '*.csv text' > .gitattributes
driver git-setup --yes > said 2>&1 || cat said
printf '*.md text' >> .gitattributes
driver git-setup --undo --yes > said 2>&1 || cat said
rm said
cat .gitattributes
