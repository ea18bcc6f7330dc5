@echo off
rem Starts Servanda on Windows. Kept trivial, and not tried on Windows: please report what fails.
rem Needs a JDK 21 or later (JAVA_HOME or PATH) and, for the first start, Maven 3.8 or later.
setlocal
set "HERE=%~dp0"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>nul
if errorlevel 1 (
  echo Cannot start Servanda: no Java was found in JAVA_HOME or PATH. Install a JDK 21 or later and set JAVA_HOME to it. 1>&2
  exit /b 3
)
if not exist "%HERE%target\servanda.jar" (
  call mvn -q -B -f "%HERE%pom.xml" -DskipTests package 1>&2
  if errorlevel 1 exit /b 3
)
"%JAVA%" --enable-native-access=ALL-UNNAMED "-Dservanda.home=%HERE%." -cp "%HERE%target\servanda.jar;%HERE%target\lib\*" org.servanda.cli.Main %*
exit /b %ERRORLEVEL%
