@echo off
rem Runs the command churnrx: from a distribution (lib\), or from a checkout, which the first run builds.
setlocal

set "HOME_DIR=%~dp0"
set "JAVA="
set "SEEN="

if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
for %%j in (java.exe) do if not defined JAVA call :try "%%~$PATH:j"
for /d %%d in ("%HOME_DIR%jdk*" "%HOME_DIR%jre*") do if not defined JAVA call :try "%%~d\bin\java.exe"
for %%r in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks") do (
  for /d %%d in ("%%~r\*") do if not defined JAVA call :try "%%~d\bin\java.exe"
)
if not defined JAVA (
  chcp 65001 >nul
  echo churnrx: needs Java 17 or newer, and none was found. Install JDK 17, or point JAVA_HOME to it. 1>&2
  if defined SEEN echo churnrx: too old: %SEEN% 1>&2
  exit /b 127
)

call :find
if defined JAR goto run

echo Building churnrx (once) ... 1>&2
pushd "%HOME_DIR%"
call mvn -q -B -ntp -DskipTests package -pl cli -am 1>&2
set "STATUS=%ERRORLEVEL%"
popd
if not "%STATUS%"=="0" (
  echo churnrx: the build failed; it needs Maven 3.8.7 or newer and JDK 17 or newer 1>&2
  exit /b 1
)
call :find
if not defined JAR (
  echo churnrx: the build left no churnrx-cli-*-all.jar in cli\target 1>&2
  exit /b 1
)

:run
chcp 65001 >nul
rem An archive of loaded classes halves the time to start; where it cannot be written Java is only slower.
set "ARCHIVE=%JAR:~0,-4%.jsa"
if not exist "%ARCHIVE%" "%JAVA%" -XX:+UseParallelGC -Xlog:disable "-XX:ArchiveClassesAtExit=%ARCHIVE%" -jar "%JAR%" warm-up >nul 2>nul
rem A short run ends before the optimising compiler pays; a long one wants it and every core.
set "PACE=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
for %%c in (start diagnose measure calibrate impact) do if "%~1"=="%%c" set "PACE=-XX:+UseParallelGC"
set "UNSAFE="
if %MAJOR% GEQ 23 set "UNSAFE=--sun-misc-unsafe-memory-access=allow"
"%JAVA%" %PACE% -Xshare:auto -Xlog:disable -Xlog:all=error:stderr "-XX:SharedArchiveFile=%ARCHIVE%" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 %UNSAFE% %CHURNRX_JAVA_OPTIONS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:try
rem Takes a Java if it is 17 or newer; the file release tells without starting it.
if "%~1"=="" exit /b 0
if not exist "%~1" exit /b 0
set "MAJOR=0"
set "RELEASE=%~dp1..\release"
if exist "%RELEASE%" for /f "tokens=2 delims==. " %%v in ('findstr /b "JAVA_VERSION=" "%RELEASE%"') do set "MAJOR=%%~v"
if not exist "%RELEASE%" for /f "tokens=3" %%v in ('""%~1" -version 2^>^&1" ^| findstr /i "version"') do for /f "delims=." %%m in ("%%~v") do set "MAJOR=%%m"
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ 17 (set "JAVA=%~1") else set "SEEN=%SEEN% %~1 (%MAJOR%)"
exit /b 0

:find
set "JAR="
for %%j in ("%HOME_DIR%lib\churnrx*.jar") do if not defined JAR set "JAR=%%~fj"
if defined JAR exit /b 0
for /f "delims=" %%j in ('dir /b /o-d "%HOME_DIR%cli\target\churnrx-cli-*-all.jar" 2^>nul') do if not defined JAR set "JAR=%HOME_DIR%cli\target\%%j"
exit /b 0
